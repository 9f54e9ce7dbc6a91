-- Lists are found by the search index of each node and read by their ids; what these were for is no longer asked of the
-- database, and every registration paid for each of them.
drop index talent_list_country;
drop index talent_list_nationality;
drop index talent_list_city;
drop index talent_list_name;
drop index talent_list_completeness;
drop index talent_list_languages;
drop index talent_email_start;
drop index talent_code_start;
drop index talent_profile_name;
drop index cinema_list_country;
drop index cinema_list_nationality;
drop index cinema_list_name;
drop index cinema_list_sets;
drop index cinema_appearance;
drop index cinema_email_start;
drop index cinema_code_start;
drop index cinema_profile_name;

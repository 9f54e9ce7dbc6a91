-- The lists' own index over active profiles (talent_list_newest, cinema_list_newest) answers whatever these did, and
-- every registration pays for each index.
drop index talent_profile_created;
drop index cinema_profile_created;

-- Staff lists read active profiles by one main criterion, newest first. What else a list is often narrowed by rides
-- along in the index, so that counting its first thousand rows never touches the table.
create index talent_list_newest on talent_profile (created_at desc, id)
    include (gender, availability, work_mode, years_experience, residence_country, nationality)
    where deleted_at is null and status = 'ACTIVE';
create index talent_list_country on talent_profile (residence_country, created_at desc, id)
    include (gender, availability, work_mode, years_experience, nationality, residence_city)
    where deleted_at is null and status = 'ACTIVE';
create index talent_list_nationality on talent_profile (nationality, created_at desc, id)
    include (gender, availability, work_mode, years_experience, residence_country, residence_city)
    where deleted_at is null and status = 'ACTIVE';
create index talent_list_city on talent_profile (residence_city, created_at desc, id)
    include (gender, availability)
    where deleted_at is null and status = 'ACTIVE';
create index talent_list_name on talent_profile (fold(last_name || ' ' || first_name), id)
    where deleted_at is null and status = 'ACTIVE';
create index talent_list_completeness on talent_profile (completeness desc, id)
    where deleted_at is null and status = 'ACTIVE';
create index talent_list_languages on talent_profile using gin (languages);
create index talent_email_start on talent_profile ((lower(email::text)) text_pattern_ops);
create index talent_code_start on talent_profile (code text_pattern_ops);
create index talent_listed on talent_profile (code, updated_at)
    where deleted_at is null and status = 'ACTIVE' and visibility = 'PUBLIC';

create index cinema_list_newest on cinema_profile (created_at desc, id)
    include (gender, birth_date, height_cm, residence_country, nationality, years_experience)
    where deleted_at is null and status = 'ACTIVE';
create index cinema_list_country on cinema_profile (residence_country, created_at desc, id)
    include (gender, birth_date, height_cm, nationality, residence_city, years_experience)
    where deleted_at is null and status = 'ACTIVE';
create index cinema_list_nationality on cinema_profile (nationality, created_at desc, id)
    include (gender, birth_date, height_cm, residence_country, years_experience)
    where deleted_at is null and status = 'ACTIVE';
create index cinema_list_name on cinema_profile (fold(last_name || ' ' || first_name), id)
    where deleted_at is null and status = 'ACTIVE';
create index cinema_list_sets on cinema_profile using gin (talent_types, skills, languages);
create index cinema_appearance on cinema_profile using gin (appearance_bidx);
create index cinema_email_start on cinema_profile ((lower(email::text)) text_pattern_ops);
create index cinema_code_start on cinema_profile (code text_pattern_ops);
create index cinema_listed on cinema_profile (code, updated_at)
    where deleted_at is null and status = 'ACTIVE' and visibility = 'PUBLIC';

create index duplicate_flag_other on duplicate_flag (other_id) where status = 'OPEN';

-- Whose page shows a picture: asked for every picture that a visitor loads.
create index talent_photo on talent_profile (photo_id) where photo_id is not null;
create index cinema_photo on cinema_profile (photo_id) where photo_id is not null;
create index cinema_gallery_file on cinema_gallery (file_id);

create function like_pattern(prefix text, typed text, suffix text) returns text
    language sql immutable parallel safe strict
    as $$ select prefix || regexp_replace(typed, '([\\%_])', '\\\1', 'g') || suffix $$;

comment on function like_pattern(text, text, text) is 'typed between two wildcards, its own wildcards taken literally';

-- A language that the list lacks is kept under ISO 639's code for uncoded languages, mis, and its name beside the levels.
comment on column talent_profile.languages is
    'language codes; the level of each, where given, is in details.languageLevels, the name of mis in details.otherLanguage';
comment on column cinema_profile.languages is
    'language codes; the level of each is in details.languageLevels, the name of mis in details.otherLanguage';

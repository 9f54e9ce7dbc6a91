-- An answer may hold a secret, such as the token of a draft just begun: what is kept of it is sealed.
delete from given_answer;
alter table given_answer
    drop column status,
    drop column headers,
    drop column body,
    add column answer_enc bytea;
comment on column given_answer.answer_enc is 'JSON {status, headers, body}; null until the act is through';

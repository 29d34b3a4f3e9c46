-- What read each story last: those of an older program or model are read again by dragoman reread. A story whose record does not say has no row.
CREATE TABLE IF NOT EXISTS story_made (
  story {key},
  program {text} NOT NULL,
  model {text}
);

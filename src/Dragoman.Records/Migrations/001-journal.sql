-- The journal: everything that was ever kept or decided, in the order it came. Nothing in it is changed or deleted;
-- every other table is made from it and can be made again.
CREATE TABLE journal (
  seq {key},
  at {text} NOT NULL,            -- when it was kept, UTC
  kind {text} NOT NULL,          -- record, correction, import
  subject {text} NOT NULL,       -- the story's or dealing's id
  author {text},
  body {text} NOT NULL           -- JSON
);
CREATE INDEX journal_subject ON journal (subject, seq);

CREATE TABLE story (
  no {key},
  id {text} NOT NULL UNIQUE,
  seq {number} NOT NULL,         -- the journal's entry that holds its record
  findings {text} NOT NULL,      -- hash of what was found in it
  input {text} NOT NULL,
  headline {text},
  outlet {text},
  agency {text},
  url {text},
  language {text},
  published {text},
  day {text},
  engagements {number} NOT NULL,
  statements {number} NOT NULL
);
CREATE INDEX story_day ON story (day, no);

-- What is made of the journal: what each story tells of a dealing, the dealings, and what finds them.
CREATE TABLE report (
  no {key},
  story {number} NOT NULL,
  dealing {number} NOT NULL,
  body {text} NOT NULL
);
CREATE INDEX report_story ON report (story);
CREATE INDEX report_dealing ON report (dealing);

CREATE TABLE dealing (
  no {key},
  id {text} NOT NULL UNIQUE,
  kind {text} NOT NULL,
  status {text} NOT NULL,
  planned {number} NOT NULL,     -- 1 where it is still to come, as far as anybody told
  dated {number} NOT NULL,       -- 0 where first and last are the days on which it was told
  first {text} NOT NULL,
  last {text} NOT NULL,
  place {text},                  -- folded
  country {text},
  format {text},                 -- folded
  subjects {text},               -- folded, with bars before, between and behind
  confidence {real} NOT NULL,
  disagreements {number} NOT NULL,
  standing {text} NOT NULL,
  revision {number} NOT NULL,
  reports {number} NOT NULL,
  body {text} NOT NULL
);
CREATE INDEX dealing_first ON dealing (first, no);
CREATE INDEX dealing_planned ON dealing (planned, first);
CREATE INDEX dealing_place ON dealing (place, first);
CREATE INDEX dealing_format ON dealing (format, first);

-- The keys that a dealing is found by: pairs of parties "KAZ-USA", single ones "KAZ", formats "=c5 1", family names "@tokaev".
CREATE TABLE dealing_key (
  key {text} NOT NULL,
  first {text} NOT NULL,
  dealing {number} NOT NULL,
  kind {text} NOT NULL,          -- kinds that outlets take for one another share a letter
  planned {number} NOT NULL,
  PRIMARY KEY (key, first, dealing)
) {clustered};
CREATE INDEX dealing_key_dealing ON dealing_key (dealing);

-- The ids of dealings that were merged into others.
CREATE TABLE alias (
  id {text} PRIMARY KEY,
  dealing {number} NOT NULL
);

-- Every state that a dealing was ever in; gone ones leave a tombstone.
CREATE TABLE version (
  seq {key},
  at {text} NOT NULL,
  dealing {text} NOT NULL,
  revision {number} NOT NULL,
  gone {number} NOT NULL,
  why {text} NOT NULL,           -- the journal's entry that made it so
  body {text} NOT NULL
);
CREATE INDEX version_dealing ON version (dealing, seq);

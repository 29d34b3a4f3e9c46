-- Who is who: persons across stories, the offices they were seen in, and what parties promised.
ALTER TABLE dealing ADD COLUMN attention {real} NOT NULL DEFAULT 0;
CREATE INDEX dealing_attention ON dealing (standing, attention);
CREATE INDEX version_at ON version (at, seq);

CREATE TABLE person (
  no {key},
  id {text} NOT NULL UNIQUE,
  name {text} NOT NULL,          -- the fullest that was seen
  country {text},
  wikidata {text},
  spellings {text} NOT NULL      -- every spelling, one a line
);

CREATE TABLE person_key (
  key {text} NOT NULL,           -- a word of one of its names
  person {number} NOT NULL,
  PRIMARY KEY (key, person)
) {clustered};

CREATE TABLE office (
  no {key},
  person {number} NOT NULL,
  key {text} NOT NULL,           -- its rank where it has one, else the folded title
  title {text} NOT NULL,
  rank {text},
  serves {text},
  first {text},                  -- first seen, or held from
  last {text},                   -- last seen, or held until
  source {text} NOT NULL         -- story, or the name of an import
);
CREATE INDEX office_person ON office (person);
CREATE INDEX office_holder ON office (serves, key, first);

CREATE TABLE promise (
  no {key},
  id {text} NOT NULL UNIQUE,
  maker {text} NOT NULL,
  receiver {text} NOT NULL,      -- empty where nobody says to whom
  first {text} NOT NULL,         -- first told
  due {text},                    -- the last day that keeps it
  status {text} NOT NULL,
  body {text} NOT NULL
);
CREATE INDEX promise_maker ON promise (maker, receiver, first);
CREATE INDEX promise_receiver ON promise (receiver, maker, first);

CREATE TABLE promise_report (
  no {key},
  story {number} NOT NULL,
  promise {number} NOT NULL,
  body {text} NOT NULL
);
CREATE INDEX promise_report_story ON promise_report (story);
CREATE INDEX promise_report_promise ON promise_report (promise);

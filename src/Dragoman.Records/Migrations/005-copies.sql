-- The same story again: what copies what, and which story is an older version of which.
CREATE TABLE fingerprint (
  story {key},
  signature {text} NOT NULL
);

CREATE TABLE fingerprint_band (
  band {number} NOT NULL,        -- stories that share one are compared
  story {number} NOT NULL,
  PRIMARY KEY (band, story)
) {clustered};

CREATE TABLE copy (
  story {key},
  source {number} NOT NULL,      -- the first story of its kind that was kept
  kind {text} NOT NULL,          -- copy: another print; version: the same address, changed
  likeness {real} NOT NULL
);
CREATE INDEX copy_source ON copy (source);
CREATE INDEX IF NOT EXISTS story_url ON story (url);

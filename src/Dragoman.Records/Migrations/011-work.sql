-- Stories that wait to be read, by whichever worker comes first, and those that could not be. Nothing of the record is made from it.
CREATE TABLE IF NOT EXISTS work (
  no {identity},
  subject {text} NOT NULL UNIQUE, -- what is to be done: the same waits once
  story {text} NOT NULL,          -- the story's id
  name {text} NOT NULL,           -- headline or input, for whoever lists it
  body {text},                    -- JSON of a story that is new; null where a kept one is to be read again
  due {number} NOT NULL,          -- when it may be claimed: at once, or when the lease has lapsed (milliseconds, by the database's clock)
  since {number},                 -- what due was before the claim
  fence {number} NOT NULL DEFAULT 0, -- grows with each claim: who holds an older number holds nothing
  tries {number} NOT NULL DEFAULT 0, -- claims so far
  reason {text},                  -- why the last one failed
  failed {number}                 -- when it was put on the shelf; null where it waits
);
-- In the order of claims.
CREATE INDEX IF NOT EXISTS work_due ON work (due, no) WHERE failed IS NULL;
CREATE INDEX IF NOT EXISTS work_failed ON work (failed, no) WHERE failed IS NOT NULL;
CREATE INDEX IF NOT EXISTS work_story ON work (story);

-- The stories from the newest, undated ones last, without sorting them all.
DROP INDEX IF EXISTS story_day;
CREATE INDEX story_newest ON story ((COALESCE(day, '')), no);

-- What read each story last: those of an older program or model are read again by dragoman reread. Null where the record does not say.
ALTER TABLE story ADD COLUMN program {text};
ALTER TABLE story ADD COLUMN model {text};

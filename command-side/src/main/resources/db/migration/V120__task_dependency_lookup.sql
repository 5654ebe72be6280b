-- What waits for a task learns of its end by an event of its own, which takes the row away.
ALTER TABLE task_dependency_lookup DROP CONSTRAINT task_dependency_lookup_depends_on_id_fkey;

-- Nobody asks any more which tasks wait for a certain one.
DROP INDEX task_view_depends_on_task_ids_idx;

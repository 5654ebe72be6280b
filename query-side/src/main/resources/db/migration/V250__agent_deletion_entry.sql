-- The entry about a deleted agent bears the name that the other entries about setting up and removing agents share.
UPDATE activity_view SET event_type = 'agent.delete.direct' WHERE event_type = 'agent.deleted';

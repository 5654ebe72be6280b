\set stream random(1, 5000)
BEGIN;
SELECT position, event_id, stream_type, stream_id, sequence_number, type, revision, recorded_at, payload, meta_data FROM bench_log WHERE stream_id = 'stream-' || :stream ORDER BY sequence_number DESC LIMIT 10;
INSERT INTO bench_log (event_id, organization_id, stream_type, stream_id, sequence_number, type, revision, recorded_at, payload, meta_data) VALUES (gen_random_uuid()::text, '01890a5d-ac96-774b-bcce-b302099a8057', 'task', 'stream-' || :stream, nextval('bench_number'), 'task.renamed', '1', now(), $${"task_id":"01890a5d-ac96-774b-bcce-b302099a8060","board_id":"01890a5d-ac96-774b-bcce-b302099a8061","title":"Said for the 123456th time"}$$, $${"organization_id":"01890a5d-ac96-774b-bcce-b302099a8057","actor_type":"SYSTEM","actor_id":"benchmark","correlation_id":"01890a5d-ac96-774b-bcce-b302099a8059","causation_id":"01890a5d-ac96-774b-bcce-b302099a8059","channel":"rule"}$$);
COMMIT;

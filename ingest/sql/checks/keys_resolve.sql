-- Actions and lists whose keys lead nowhere.
SELECT 'actions.action_group' AS key, action_group AS value FROM actions
WHERE action_group NOT IN (SELECT action_id FROM actions)
UNION ALL
SELECT 'actions.section_id', section_id FROM actions
WHERE section_id IS NOT NULL AND section_id NOT IN (SELECT section_id FROM sections)
UNION ALL
SELECT 'actions.document_id', document_id FROM actions WHERE document_id NOT IN (SELECT document_id FROM documents)
UNION ALL
SELECT 'actions.plan_id', plan_id FROM actions WHERE plan_id NOT IN (SELECT plan_id FROM plans)
UNION ALL
SELECT 'actions.edition_id', edition_id FROM actions WHERE edition_id NOT IN (SELECT edition_id FROM editions)
UNION ALL
SELECT 'readings.action_id', action_id FROM readings WHERE action_id NOT IN (SELECT action_id FROM actions)
UNION ALL
SELECT 'findings.document_id', document_id FROM findings WHERE document_id NOT IN (SELECT document_id FROM documents);

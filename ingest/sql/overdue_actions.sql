-- overdue_actions(as_of): rows of current documents that are late, each with why: stated_overdue (the document says so), due_before_document (due before the document's own as_at_date and not stated complete or cancelled), due_since_document (due between as_at_date and as_of: the document cannot say whether it was done).
CREATE MACRO overdue_actions(as_of) AS TABLE
SELECT
    CASE
        WHEN v.status = 'overdue' THEN 'stated_overdue'
        WHEN v.due_end < e.as_at_date THEN 'due_before_document'
        ELSE 'due_since_document'
    END AS why,
    v.authority,
    v.authority_id,
    v.plan_id,
    v.ref,
    v.action,
    v.milestones,
    v.leads,
    v.target_text,
    v.due_end,
    e.as_at_date,
    v.status,
    v.page,
    v.path,
    v.action_group,
    v.action_id
FROM v_actions AS v
JOIN editions AS e ON e.plan_id = v.plan_id AND e.is_latest
WHERE v.status = 'overdue'
   OR (coalesce(v.status, '') NOT IN ('complete', 'cancelled') AND v.due_end < as_of::DATE)
ORDER BY
    list_position(['stated_overdue', 'due_before_document', 'due_since_document'], why), v.authority, v.due_end, v.action_id;

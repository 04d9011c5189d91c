-- Actions of each plan's latest edition, from its current document, one flat row each: whose, which plan, what, who, by when, how it stands, where printed.
CREATE VIEW v_actions AS
SELECT
    u.name AS authority,
    p.title AS plan,
    e.label AS edition,
    d.origin,
    a.section_number,
    a.section,
    a.ref,
    a.action,
    a.milestones,
    a.measures,
    a.outcomes,
    a.progress,
    a.next_steps,
    l.leads,
    coalesce(l.lead_count, 0) AS lead_count,
    coalesce(l.named_people, 0) AS named_people,
    a.target_text,
    a.due_start,
    a.due_end,
    a.completed_end,
    a.status,
    a.rag,
    a.page_first AS page,
    d.path,
    a.confidence,
    a.action_id,
    a.action_group,
    a.plan_id,
    a.authority_id
FROM actions AS a
JOIN editions AS e ON e.edition_id = a.edition_id AND e.preferred_document_id = a.document_id AND e.is_latest
JOIN documents AS d ON d.document_id = a.document_id
JOIN plans AS p ON p.plan_id = a.plan_id
LEFT JOIN authorities AS u ON u.authority_id = a.authority_id
LEFT JOIN (
    SELECT
        action_id,
        string_agg(concat_ws(', ', name, role), '; ' ORDER BY ordinal) AS leads,
        count(*) AS lead_count,
        count(name) AS named_people
    FROM action_leads
    GROUP BY action_id
) AS l ON l.action_id = a.action_id
ORDER BY a.plan_id, a.document_id, a.ordinal;

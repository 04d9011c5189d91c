-- For each plan and theme of its sections (the plan's topic where a section has none), over current documents: rows and actions, beside all of the plan's.
CREATE VIEW compare_themes AS
SELECT
    v.authority,
    v.plan_id,
    coalesce(s.theme, p.topic) AS theme,
    count(*) AS printed_rows,
    count(DISTINCT v.action_group) AS actions,
    sum(count(*)) OVER (PARTITION BY v.plan_id) AS printed_rows_of_plan
FROM v_actions AS v
JOIN plans AS p ON p.plan_id = v.plan_id
JOIN actions AS a ON a.action_id = v.action_id
LEFT JOIN sections AS s ON s.section_id = a.section_id
GROUP BY v.authority, v.plan_id, coalesce(s.theme, p.topic)
ORDER BY v.authority, v.plan_id, printed_rows DESC, theme;

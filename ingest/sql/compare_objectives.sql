-- For each plan and objective, over current documents: rows and actions that name it, beside all of the plan's; a row may name several.
CREATE VIEW compare_objectives AS
SELECT
    v.authority,
    v.plan_id,
    o.objective,
    any_value(o.title) AS title,
    count(DISTINCT v.action_id) AS printed_rows,
    count(DISTINCT v.action_group) AS actions,
    (SELECT count(*) FROM v_actions AS p WHERE p.plan_id = v.plan_id) AS printed_rows_of_plan,
    (SELECT count(DISTINCT p.action_group) FROM v_actions AS p WHERE p.plan_id = v.plan_id) AS actions_of_plan
FROM v_actions AS v
JOIN action_objectives AS o ON o.action_id = v.action_id
GROUP BY v.authority, v.plan_id, o.objective
ORDER BY v.authority, v.plan_id, o.objective;

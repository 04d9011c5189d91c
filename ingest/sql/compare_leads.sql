-- For each plan and lead (the post or body, else the person; support left out), over current documents: rows and actions that name it, beside the plan's rows with a lead and all its rows.
CREATE VIEW compare_leads AS
WITH led AS (
    SELECT DISTINCT v.authority, v.plan_id, coalesce(l.role, l.name) AS lead, l.name IS NOT NULL AS is_person, v.action_id, v.action_group
    FROM v_actions AS v
    JOIN action_leads AS l ON l.action_id = v.action_id AND l.kind = 'lead'
)
SELECT
    led.authority,
    led.plan_id,
    led.lead,
    bool_or(led.is_person) AS names_a_person,
    count(DISTINCT led.action_id) AS printed_rows,
    count(DISTINCT led.action_group) AS actions,
    (SELECT count(DISTINCT o.action_id) FROM led AS o WHERE o.plan_id = led.plan_id) AS printed_rows_with_lead,
    (SELECT count(*) FROM v_actions AS v WHERE v.plan_id = led.plan_id) AS printed_rows_of_plan
FROM led
GROUP BY led.authority, led.plan_id, led.lead
ORDER BY led.authority, led.plan_id, printed_rows DESC, led.lead;

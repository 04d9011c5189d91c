-- For each plan and status, over current documents: printed rows, distinct actions (rows that share an action cell count once), and the plan's total of each.
CREATE VIEW compare_status AS
WITH counted AS (
    SELECT authority, plan_id, coalesce(status, '(not stated)') AS status, action_id, action_group
    FROM v_actions
)
SELECT
    authority,
    plan_id,
    status,
    count(*) AS printed_rows,
    count(DISTINCT action_group) AS actions,
    sum(count(*)) OVER (PARTITION BY plan_id) AS printed_rows_of_plan,
    (SELECT count(DISTINCT o.action_group) FROM counted AS o WHERE o.plan_id = counted.plan_id) AS actions_of_plan
FROM counted
GROUP BY authority, plan_id, status
ORDER BY authority, plan_id, printed_rows DESC, status;

-- For each plan and year in which the latest due date of a row ends, over current documents: rows and actions, beside the plan's rows; NULL counts rows without a due date.
CREATE VIEW compare_due AS
SELECT
    authority,
    plan_id,
    year(due_end) AS due_year,
    count(*) AS printed_rows,
    count(DISTINCT action_group) AS actions,
    sum(count(*)) OVER (PARTITION BY plan_id) AS printed_rows_of_plan
FROM v_actions
GROUP BY authority, plan_id, year(due_end)
ORDER BY authority, plan_id, due_year NULLS LAST;

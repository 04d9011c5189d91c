-- For each plan, over current documents: printed rows that state a lead, a date, a status, a measure or outcome, and all four, beside the number of rows; then the same as shares of the rows.
CREATE VIEW compare_completeness AS
WITH stated AS (
    SELECT
        v.authority,
        v.plan_id,
        v.leads IS NOT NULL AS has_lead,
        EXISTS (SELECT 1 FROM action_dates AS d WHERE d.action_id = v.action_id) AS has_date,
        v.status IS NOT NULL AS has_status,
        v.measures IS NOT NULL OR v.outcomes IS NOT NULL AS has_result
    FROM v_actions AS v
)
SELECT
    authority,
    plan_id,
    count(*) AS printed_rows,
    count(*) FILTER (has_lead) AS with_lead,
    count(*) FILTER (has_date) AS with_date,
    count(*) FILTER (has_status) AS with_status,
    count(*) FILTER (has_result) AS with_measure_or_outcome,
    count(*) FILTER (has_lead AND has_date AND has_status AND has_result) AS with_all_four,
    round(with_lead / printed_rows, 2) AS lead_share,
    round(with_date / printed_rows, 2) AS date_share,
    round(with_status / printed_rows, 2) AS status_share,
    round(with_measure_or_outcome / printed_rows, 2) AS measure_or_outcome_share
FROM stated
GROUP BY authority, plan_id
ORDER BY authority, plan_id;

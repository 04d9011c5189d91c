-- Dates that end before they begin.
SELECT action_id, text, start_date, end_date FROM action_dates WHERE end_date < start_date;

-- Actions with an empty text where NULL belongs.
SELECT action_id FROM actions
WHERE '' IN (ref, section, action, milestones, measures, outcomes, progress, next_steps, resources, priority,
             target_text, lead_text, objective_text, status_text, rag_text);

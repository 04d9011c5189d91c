-- Plans without exactly one current document.
SELECT p.plan_id, count(d.document_id) AS current_documents
FROM plans AS p
LEFT JOIN documents AS d ON d.plan_id = p.plan_id AND d.is_current
GROUP BY p.plan_id
HAVING count(d.document_id) <> 1;

-- Plans without exactly one latest edition that prefers a current document, and current documents that none prefers.
SELECT p.plan_id AS id, count(d.document_id) AS current_documents
FROM plans AS p
LEFT JOIN editions AS e ON e.plan_id = p.plan_id AND e.is_latest
LEFT JOIN documents AS d ON d.document_id = e.preferred_document_id AND d.is_current
GROUP BY p.plan_id
HAVING count(d.document_id) <> 1
UNION ALL
SELECT document_id, 0
FROM documents
WHERE is_current AND document_id NOT IN (SELECT preferred_document_id FROM editions WHERE is_latest);

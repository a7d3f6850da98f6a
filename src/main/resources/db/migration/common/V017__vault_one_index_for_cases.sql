-- document_key_un starts with the same two columns; each index costs every version recorded.
DROP INDEX document_case_ix;

-- Why a document that rules lean on was changed, in its author's words.
alter table reference_documents add column reason text;

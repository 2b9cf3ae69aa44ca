-- The CRM account number of the group, as it was when the call ended.

alter table calls
    add column crm_account varchar(64),
    add key calls_by_account (tenant_id, crm_account, started_at, id);

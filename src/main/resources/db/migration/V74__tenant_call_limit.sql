-- How many calls a tenant may have at once, and what one more is answered.

alter table tenants
    add column max_calls integer     not null default 0,
    add column when_full varchar(20) not null default 'BUSY';

alter table tenants_history
    add column max_calls integer,
    add column when_full varchar(20);

-- Who is told what: one row for each tenant that changed anything, and who gets a mailbox's messages.

create table tenant_notices (
    id             bigint       not null auto_increment primary key,
    tenant_id      bigint       not null unique,
    body           longtext     not null check (json_valid(body)),
    -- Encrypted with the installation's key, which is not in the database; never audited.
    signing_secret varchar(500) not null,
    revision       bigint       not null,
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table tenant_notices_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    body          longtext,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

alter table mailboxes add column mail longtext not null default '';
alter table mailboxes_history add column mail longtext;

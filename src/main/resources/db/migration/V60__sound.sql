-- What a tenant's callers hear by default, and what is recorded.

create table tenant_sounds (
    id        bigint   not null auto_increment primary key,
    tenant_id bigint   not null unique,
    body      longtext not null check (json_valid(body)),
    revision  bigint   not null,
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table tenant_sounds_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    body          longtext,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

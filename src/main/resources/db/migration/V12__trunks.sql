-- Ways to the public network, the numbers that come in by them, and how a tenant dials.

create table trunks (
    id        bigint       not null auto_increment primary key,
    tenant_id bigint       not null,
    name      varchar(40)  not null,
    body      longtext     not null check (json_valid(body)),
    -- Encrypted with the installation's key, which is not in the database; never audited.
    password  varchar(500) not null,
    revision  bigint       not null,
    unique (tenant_id, name),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

-- A call from a carrier that serves several tenants is told apart by the called number alone: so one owner in all.
create table phone_numbers (
    id          bigint       not null auto_increment primary key,
    tenant_id   bigint       not null,
    number      varchar(20)  not null unique,
    name        varchar(100) not null,
    enabled     boolean      not null,
    destination varchar(100),
    revision    bigint       not null,
    key (tenant_id, number),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table number_plans (
    id        bigint   not null auto_increment primary key,
    tenant_id bigint   not null unique,
    body      longtext not null check (json_valid(body)),
    revision  bigint   not null,
    foreign key (tenant_id) references tenants (id) on delete cascade
);

alter table extensions
    add column may_dial_out boolean not null default true,
    add column outbound_caller_id varchar(20);

create table trunks_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    name          varchar(40),
    body          longtext,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

create table phone_numbers_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    number        varchar(20),
    name          varchar(100),
    enabled       boolean,
    destination   varchar(100),
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

create table number_plans_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    body          longtext,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

alter table extensions_history
    add column may_dial_out boolean,
    add column outbound_caller_id varchar(20);

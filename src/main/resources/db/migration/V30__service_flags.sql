-- Service flags, what is remembered about them, and the rules of IVRs and queues that ask them (those of groups are in their bodies).

create table service_flags (
    id        bigint       not null auto_increment primary key,
    tenant_id bigint       not null,
    number    varchar(20)  not null,
    name      varchar(100) not null,
    body      longtext     not null check (json_valid(body)),
    -- Encrypted with the installation's key; never audited.
    pin       varchar(500) not null,
    revision  bigint       not null,
    unique (tenant_id, number),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table service_flags_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    number        varchar(20),
    name          varchar(100),
    body          longtext,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

-- What people did to a flag, by phone or in the console; written behind. Times are milliseconds since the epoch, 0 = for good.
create table flag_memories (
    flag_id      bigint       not null primary key,
    forced       boolean,
    forced_until bigint       not null,
    forced_at    bigint       not null,
    forced_by    varchar(190) not null,
    holiday      date,
    foreign key (flag_id) references service_flags (id) on delete cascade
);

alter table attendants
    add column flag_rules longtext not null default '[]' check (json_valid(flag_rules));

alter table attendants_history
    add column flag_rules longtext;

alter table queues
    add column flag_rules longtext not null default '[]' check (json_valid(flag_rules));

alter table queues_history
    add column flag_rules longtext;

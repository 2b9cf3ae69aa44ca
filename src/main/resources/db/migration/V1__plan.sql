-- Tenants and what people edit in them. Every table of a tenant's things carries tenant_id first in its keys.

create table resellers (
    id   bigint       not null auto_increment primary key,
    name varchar(100) not null unique
);

create table tenants (
    id            bigint       not null auto_increment primary key,
    domain        varchar(190) not null unique,
    name          varchar(100) not null,
    time_zone     varchar(60)  not null,
    suspended     boolean      not null,
    reseller_id   bigint,
    plan_revision bigint       not null default 0,
    foreign key (reseller_id) references resellers (id)
);

create table extensions (
    id                bigint       not null auto_increment primary key,
    tenant_id         bigint       not null,
    number            varchar(20)  not null,
    name              varchar(100) not null,
    enabled           boolean      not null,
    do_not_disturb    boolean      not null,
    call_waiting      boolean      not null,
    no_answer_seconds integer      not null,
    no_answer         varchar(100),
    ha1md5            varchar(32)  not null,
    ha1sha256         varchar(64)  not null,
    revision          bigint       not null,
    unique (tenant_id, number),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table ring_groups (
    id        bigint       not null auto_increment primary key,
    tenant_id bigint       not null,
    number    varchar(20)  not null,
    name      varchar(100) not null,
    body      longtext     not null check (json_valid(body)),
    revision  bigint       not null,
    unique (tenant_id, number),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table attendants (
    id              bigint       not null auto_increment primary key,
    tenant_id       bigint       not null,
    number          varchar(20)  not null,
    name            varchar(100) not null,
    greeting        varchar(60)  not null,
    key_map         longtext     not null check (json_valid(key_map)),
    timeout_seconds integer      not null,
    repeats         integer      not null,
    revision        bigint       not null,
    unique (tenant_id, number),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table queues (
    id               bigint       not null auto_increment primary key,
    tenant_id        bigint       not null,
    number           varchar(20)  not null,
    name             varchar(100) not null,
    welcome          varchar(60)  not null,
    music            varchar(60)  not null,
    max_wait_seconds integer      not null,
    after_max_wait   varchar(100),
    revision         bigint       not null,
    unique (tenant_id, number),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table mailboxes (
    id          bigint       not null auto_increment primary key,
    tenant_id   bigint       not null,
    number      varchar(20)  not null,
    name        varchar(100) not null,
    greeting    varchar(60)  not null,
    max_seconds integer      not null,
    revision    bigint       not null,
    unique (tenant_id, number),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

create table prompts (
    id        bigint       not null auto_increment primary key,
    tenant_id bigint       not null,
    code      varchar(60)  not null,
    name      varchar(100) not null,
    seconds   integer      not null,
    unique (tenant_id, code),
    foreign key (tenant_id) references tenants (id) on delete cascade
);

-- The audit: who changed what, when (Envers). A row holds the thing as it was after the change.

create table revisions (
    id        bigint       not null auto_increment primary key,
    at_millis bigint       not null,
    username  varchar(190) not null,
    tenant_id bigint       not null,
    key (tenant_id, id)
);

create table tenants_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    domain        varchar(190),
    name          varchar(100),
    time_zone     varchar(60),
    suspended     boolean,
    reseller_id   bigint,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

create table extensions_history (
    id                bigint  not null,
    revision_id       bigint  not null,
    revision_type     tinyint not null,
    number            varchar(20),
    name              varchar(100),
    enabled           boolean,
    do_not_disturb    boolean,
    call_waiting      boolean,
    no_answer_seconds integer,
    no_answer         varchar(100),
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

create table ring_groups_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    number        varchar(20),
    name          varchar(100),
    body          longtext,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

create table attendants_history (
    id              bigint  not null,
    revision_id     bigint  not null,
    revision_type   tinyint not null,
    number          varchar(20),
    name            varchar(100),
    greeting        varchar(60),
    key_map         longtext,
    timeout_seconds integer,
    repeats         integer,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

create table queues_history (
    id               bigint  not null,
    revision_id      bigint  not null,
    revision_type    tinyint not null,
    number           varchar(20),
    name             varchar(100),
    welcome          varchar(60),
    music            varchar(60),
    max_wait_seconds integer,
    after_max_wait   varchar(100),
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

create table mailboxes_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    number        varchar(20),
    name          varchar(100),
    greeting      varchar(60),
    max_seconds   integer,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

create table prompts_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    code          varchar(60),
    name          varchar(100),
    seconds       integer,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

-- Users of console and REST. A tenant's users go with their tenant.

create table users (
    id            bigint       not null auto_increment primary key,
    username      varchar(190) not null unique,
    full_name     varchar(100) not null,
    password_hash varchar(255) not null,
    role          varchar(40)  not null,
    tenant_id     bigint,
    reseller_id   bigint,
    enabled       boolean      not null,
    foreign key (tenant_id) references tenants (id) on delete cascade,
    foreign key (reseller_id) references resellers (id)
);

create table users_history (
    id            bigint  not null,
    revision_id   bigint  not null,
    revision_type tinyint not null,
    username      varchar(190),
    full_name     varchar(100),
    role          varchar(40),
    tenant_id     bigint,
    reseller_id   bigint,
    enabled       boolean,
    primary key (id, revision_id),
    foreign key (revision_id) references revisions (id)
);

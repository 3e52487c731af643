-- Search looks for parts of words.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "revision" (
    "company_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_colour" TEXT,
    "kind" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "difference" JSONB NOT NULL,
    "recorded" JSONB,
    "request_key" TEXT,
    "of" INTEGER,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("company_id","number")
);

-- CreateTable
CREATE TABLE "revision_role" (
    "company_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "revision_role_pkey" PRIMARY KEY ("company_id","role_id","number")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "company_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("company_id","number")
);

-- CreateTable
CREATE TABLE "company" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT,
    "name" JSONB NOT NULL,
    "parent_id" UUID,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "role" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT,
    "title" JSONB NOT NULL,
    "kind" TEXT,
    "unit_id" UUID,
    "reports_to_id" UUID,
    "place" TEXT COLLATE "C" NOT NULL,
    "seats" DECIMAL(18,6) NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "role_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "relation" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,

    CONSTRAINT "relation_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "holder" (
    "company_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "name" TEXT,
    "fte" DECIMAL(18,6) NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,

    CONSTRAINT "holder_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "company_slug_key" ON "company"("slug");

-- CreateIndex
CREATE INDEX "unit_company_id_parent_id_idx" ON "unit"("company_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_company_id_key_key" ON "unit"("company_id", "key");

-- CreateIndex
CREATE INDEX "role_company_id_reports_to_id_place_id_idx" ON "role"("company_id", "reports_to_id", "place", "id");

-- CreateIndex
CREATE INDEX "role_company_id_unit_id_idx" ON "role"("company_id", "unit_id");

-- CreateIndex
CREATE INDEX "role_company_id_kind_idx" ON "role"("company_id", "kind");

-- CreateIndex
CREATE INDEX "role_search" ON "role" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "role_company_id_key_key" ON "role"("company_id", "key");

-- CreateIndex
CREATE INDEX "relation_company_id_to_id_idx" ON "relation"("company_id", "to_id");

-- CreateIndex
CREATE UNIQUE INDEX "relation_company_id_from_id_to_id_type_key" ON "relation"("company_id", "from_id", "to_id", "type");

-- CreateIndex
CREATE INDEX "holder_company_id_role_id_idx" ON "holder"("company_id", "role_id");

-- CreateIndex
CREATE INDEX "revision_company_id_actor_id_number_idx" ON "revision"("company_id", "actor_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_company_id_request_key_key" ON "revision"("company_id", "request_key");

-- CreateIndex
CREATE INDEX "revision_role_company_id_number_idx" ON "revision_role"("company_id", "number");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_company_id_parent_id_fkey" FOREIGN KEY ("company_id", "parent_id") REFERENCES "unit"("company_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_company_id_unit_id_fkey" FOREIGN KEY ("company_id", "unit_id") REFERENCES "unit"("company_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_company_id_reports_to_id_fkey" FOREIGN KEY ("company_id", "reports_to_id") REFERENCES "role"("company_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_company_id_from_id_fkey" FOREIGN KEY ("company_id", "from_id") REFERENCES "role"("company_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relation" ADD CONSTRAINT "relation_company_id_to_id_fkey" FOREIGN KEY ("company_id", "to_id") REFERENCES "role"("company_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "holder" ADD CONSTRAINT "holder_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holder" ADD CONSTRAINT "holder_company_id_role_id_fkey" FOREIGN KEY ("company_id", "role_id") REFERENCES "role"("company_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision_role" ADD CONSTRAINT "revision_role_company_id_number_fkey" FOREIGN KEY ("company_id", "number") REFERENCES "revision"("company_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on, what the Prisma schema cannot say.

ALTER TABLE "company"
    ADD CONSTRAINT "company_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 63),
    ADD CONSTRAINT "company_locale_check" CHECK ("locale" IN ('es', 'en')),
    ADD CONSTRAINT "company_revision_check" CHECK ("revision" >= 0);

ALTER TABLE "unit"
    ADD CONSTRAINT "unit_not_in_itself" CHECK ("parent_id" <> "id");

-- [S1] One root. Deferred, so that a root can hand over to another within one edit.
ALTER TABLE "role"
    ADD CONSTRAINT "role_one_root" EXCLUDE USING btree ("company_id" WITH =) WHERE ("reports_to_id" IS NULL) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT "role_not_to_itself" CHECK ("reports_to_id" <> "id"),
    ADD CONSTRAINT "role_seats_check" CHECK ("seats" >= 0);

ALTER TABLE "relation"
    ADD CONSTRAINT "relation_type_check" CHECK ("type" IN ('OVERSEES', 'COORDINATES_WITH', 'SUPPORTS')),
    ADD CONSTRAINT "relation_not_to_itself" CHECK ("from_id" <> "to_id");

ALTER TABLE "holder"
    ADD CONSTRAINT "holder_fte_check" CHECK ("fte" >= 0),
    ADD CONSTRAINT "holder_days_check" CHECK ("starts_on" <= "ends_on");

-- [S2] No cycle, whoever writes. The lock is the one that every edit takes first, so two writers cannot each see half of a circle.
-- A role can only join a circle by a change of its superior, so only such roles are looked at: upwards where they are few,
-- and from the root downwards where walking up from each would cost more than walking once through all.
CREATE FUNCTION "role_refuse_cycle"("companies" UUID[], "moved" UUID[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    circular BOOLEAN;
BEGIN
    PERFORM 1 FROM "company" WHERE "id" = ANY("companies") ORDER BY "id" FOR NO KEY UPDATE;
    IF cardinality("moved") <= 200 THEN
        WITH RECURSIVE "line" AS (
            SELECT r."company_id", r."id" AS "start", r."reports_to_id" AS "at"
            FROM "role" r WHERE r."company_id" = ANY("companies") AND r."id" = ANY("moved")
            UNION
            SELECT l."company_id", l."start", r."reports_to_id"
            FROM "line" l JOIN "role" r ON r."company_id" = l."company_id" AND r."id" = l."at"
        )
        SELECT EXISTS (SELECT FROM "line" WHERE "start" = "at") INTO circular;
    ELSE
        WITH RECURSIVE "tree" AS (
            SELECT r."company_id", r."id" FROM "role" r WHERE r."company_id" = ANY("companies") AND r."reports_to_id" IS NULL
            UNION ALL
            SELECT r."company_id", r."id" FROM "tree" t JOIN "role" r ON r."company_id" = t."company_id" AND r."reports_to_id" = t."id"
        )
        SELECT (SELECT count(*) FROM "tree") < (SELECT count(*) FROM "role" WHERE "company_id" = ANY("companies")) INTO circular;
    END IF;
    IF circular THEN
        RAISE EXCEPTION 'a role would report to one below it' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'role_no_cycle', TABLE = 'role';
    END IF;
END
$$;

-- A role that is new can be in a circle only with roles that are new with it: nothing else can report to it yet.
CREATE FUNCTION "role_inserted"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    circular BOOLEAN;
BEGIN
    IF EXISTS (SELECT FROM "new_rows" n JOIN "new_rows" s ON s."company_id" = n."company_id" AND s."id" = n."reports_to_id") THEN
        WITH RECURSIVE "tree" AS (
            SELECT n."company_id", n."id" FROM "new_rows" n
            WHERE n."reports_to_id" IS NULL
               OR NOT EXISTS (SELECT FROM "new_rows" s WHERE s."company_id" = n."company_id" AND s."id" = n."reports_to_id")
            UNION ALL
            SELECT n."company_id", n."id" FROM "tree" t JOIN "new_rows" n ON n."company_id" = t."company_id" AND n."reports_to_id" = t."id"
        )
        SELECT (SELECT count(*) FROM "tree") < (SELECT count(*) FROM "new_rows") INTO circular;
        IF circular THEN
            RAISE EXCEPTION 'a role would report to one below it' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'role_no_cycle', TABLE = 'role';
        END IF;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION "role_updated"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "companies" UUID[];
    "moved" UUID[];
BEGIN
    SELECT array_agg(DISTINCT n."company_id"), array_agg(n."id") INTO "companies", "moved"
    FROM "new_rows" n LEFT JOIN "old_rows" o ON o."company_id" = n."company_id" AND o."id" = n."id"
    WHERE n."reports_to_id" IS NOT NULL AND o."reports_to_id" IS DISTINCT FROM n."reports_to_id";
    IF "moved" IS NOT NULL THEN
        PERFORM "role_refuse_cycle"("companies", "moved");
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER "role_no_cycle_inserted" AFTER INSERT ON "role"
    REFERENCING NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION "role_inserted"();

CREATE TRIGGER "role_no_cycle_updated" AFTER UPDATE ON "role"
    REFERENCING OLD TABLE AS "old_rows" NEW TABLE AS "new_rows" FOR EACH STATEMENT EXECUTE FUNCTION "role_updated"();

-- History is only ever added to.
CREATE FUNCTION "revision_refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a revision is never changed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'revision_append_only', TABLE = 'revision';
END
$$;

CREATE TRIGGER "revision_append_only" BEFORE UPDATE ON "revision"
    FOR EACH ROW EXECUTE FUNCTION "revision_refuse_update"();

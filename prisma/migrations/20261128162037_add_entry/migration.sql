-- CreateTable
CREATE TABLE "entry" (
    "company_id" UUID NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "ledger" TEXT NOT NULL,
    "role_id" UUID,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateIndex
CREATE INDEX "entry_company_id_role_id_idx" ON "entry"("company_id", "role_id");

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_company_id_role_id_fkey" FOREIGN KEY ("company_id", "role_id") REFERENCES "role"("company_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Ids are compared as their bytes are: those of a ledger stand beside each other.
-- An entry of nothing is cleared, never kept as null.
ALTER TABLE "entry"
    ADD CONSTRAINT "entry_content_check" CHECK ("content" <> 'null'::jsonb),
    ADD CONSTRAINT "entry_address_check" CHECK ("id" = "ledger" || ' ' || COALESCE("role_id"::text, '-') || ' ' || "key");

-- What was done before there were entries did nothing to them. This once, history is written to in order to say so.
ALTER TABLE "revision" DISABLE TRIGGER "revision_append_only";
UPDATE "revision" SET "difference" = "difference" || '{"entries": {"added": [], "changed": [], "removed": []}}'::jsonb;
ALTER TABLE "revision" ENABLE TRIGGER "revision_append_only";
DELETE FROM "snapshot";

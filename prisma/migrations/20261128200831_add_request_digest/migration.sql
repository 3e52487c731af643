-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "request_digest" TEXT;

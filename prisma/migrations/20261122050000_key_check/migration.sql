-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "key_check" TEXT;

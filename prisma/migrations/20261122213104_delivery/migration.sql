-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('bot', 'human');

-- AlterEnum
ALTER TYPE "MessageState" ADD VALUE 'withdrawn';

-- AlterEnum
ALTER TYPE "TurnStatus" ADD VALUE 'stopped';

-- AlterTable
ALTER TABLE "ChatSession" ADD COLUMN     "blockedAt" TIMESTAMPTZ(6),
ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "flagReason" TEXT,
ADD COLUMN     "flaggedAt" TIMESTAMPTZ(6),
ADD COLUMN     "ownerId" TEXT,
ADD COLUMN     "state" "SessionState" NOT NULL DEFAULT 'bot';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "edits" JSONB,
ADD COLUMN     "internal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "userId" TEXT;

-- CreateTable
CREATE TABLE "UnhandledUpdate" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnhandledUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "UnhandledUpdate_channel_account_externalId_key" ON "UnhandledUpdate"("channel", "account", "externalId");

-- AddForeignKey
ALTER TABLE "ChatSession" ADD CONSTRAINT "ChatSession_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "DetailQuestionKind" AS ENUM ('ask', 'confirm', 'offer');

-- CreateEnum
CREATE TYPE "DetailQuestionState" AS ENUM ('open', 'answered', 'skipped', 'refused', 'dropped');

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "profileEmail" TEXT,
ADD COLUMN     "profileName" TEXT,
ADD COLUMN     "profilePhone" TEXT,
ADD COLUMN     "spoken" TEXT;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "controls" JSONB,
ADD COLUMN     "extras" JSONB;

-- CreateTable
CREATE TABLE "DetailField" (
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "ask" TEXT NOT NULL DEFAULT 'after_first_answer',
    "channels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "purpose" TEXT NOT NULL,
    "hint" TEXT,
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DetailField_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Detail" (
    "id" SERIAL NOT NULL,
    "contactId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "source" TEXT NOT NULL,
    "messageId" INTEGER,
    "userId" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" TIMESTAMPTZ(6),

    CONSTRAINT "Detail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DetailQuestion" (
    "id" SERIAL NOT NULL,
    "contactId" INTEGER NOT NULL,
    "chatSessionId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "kind" "DetailQuestionKind" NOT NULL DEFAULT 'ask',
    "candidate" TEXT,
    "given" TEXT,
    "state" "DetailQuestionState" NOT NULL DEFAULT 'open',
    "askedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "DetailQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StartLink" (
    "token" TEXT NOT NULL,
    "contactId" INTEGER NOT NULL,
    "chatSessionId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "StartLink_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" SERIAL NOT NULL,
    "receipt" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "messages" INTEGER NOT NULL,
    "details" INTEGER NOT NULL,
    "sessions" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ErasedMessage" (
    "chatSessionId" INTEGER NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ErasedMessage_pkey" PRIMARY KEY ("chatSessionId","dedupeKey")
);

-- CreateIndex
CREATE INDEX "Detail_contactId_id_idx" ON "Detail"("contactId", "id");

-- CreateIndex
CREATE INDEX "DetailQuestion_contactId_id_idx" ON "DetailQuestion"("contactId", "id");

-- CreateIndex
CREATE INDEX "DetailQuestion_chatSessionId_idx" ON "DetailQuestion"("chatSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_receipt_key" ON "Erasure"("receipt");

-- AddForeignKey
ALTER TABLE "Detail" ADD CONSTRAINT "Detail_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Detail" ADD CONSTRAINT "Detail_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DetailQuestion" ADD CONSTRAINT "DetailQuestion_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DetailQuestion" ADD CONSTRAINT "DetailQuestion_chatSessionId_fkey" FOREIGN KEY ("chatSessionId") REFERENCES "ChatSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The details that are asked for from the start.
INSERT INTO "DetailField" (key, label, type, required, ask, channels, purpose, position) VALUES
  ('name', 'name', 'name', true, 'after_first_answer', '{telegram,slack}', 'so that we know how to address you', 0),
  ('email', 'e-mail address', 'email', true, 'after_first_answer', '{telegram,slack}', 'so that we can write to you if this chat breaks off', 1),
  ('phone', 'phone number', 'phone', false, 'after_first_answer', '{telegram,slack}', 'so that we can call you back if need be', 2);

-- What the platforms' profiles said stood where details stand now; what programs sent were details.
UPDATE "Contact" SET "profileName" = name, "profileEmail" = email, "profilePhone" = phone, name = NULL, email = NULL, phone = NULL
WHERE channel <> 'web';
INSERT INTO "Detail" ("contactId", field, value, source)
SELECT c.id, f.field, f.value, 'api'
FROM "Contact" c, LATERAL (VALUES ('name', c.name), ('email', c.email), ('phone', c.phone)) AS f(field, value)
WHERE c.channel = 'web' AND f.value IS NOT NULL;

-- What is known of a contact now, and what was asked: each read once a turn.
CREATE INDEX "Detail_current_idx" ON "Detail" ("contactId", field) WHERE "supersededAt" IS NULL;

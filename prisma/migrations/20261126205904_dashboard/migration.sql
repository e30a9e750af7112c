-- Parts of words are found by it. It ships with PostgreSQL, and the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What of a text is searched: its words, all signs turned into spaces. PostgreSQL's own parser knows paths, hosts, signed
-- numbers and tags, so that "and/or", "order-123" or "<b>bold</b>" would not be found by their words, and where the
-- locale is C (the built-in database) it takes every sign beyond ASCII for a letter: "¿dónde" would be one word, and
-- "order…" another. Scripts that do not part words by spaces (Chinese, Japanese, Thai, …) are cut into characters; a word
-- is a phrase of them. A tsvector holds at most 1 MiB, so the end of a monstrous message is not searched.
CREATE FUNCTION searchable(content text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  regexp_replace(
    regexp_replace(left(content, 100000),
      '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7'
      '\u037E\u0387\u055A-\u055F\u0589\u05BE\u05C0\u05C3\u05F3\u05F4\u0609-\u060D\u061B-\u061F\u066A-\u066D\u06D4\u0964\u0965'
      '\u2000-\u200B\u200E-\u2064\u20A0-\u20CF\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u303D\u30A0\u30FB'
      '\uE000-\uF8FF\uFE00-\uFE1F\uFE30-\uFE6F\uFEFF\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\uFFF9-\uFFFD'
      '\U0001F000-\U0001FAFF\U000E0000-\U000E01EF]', ' ', 'g'),
    '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF'
    '\U00020000-\U0003FFFF])', ' \1 ', 'g');

-- CreateEnum
CREATE TYPE "AccountLinkKind" AS ENUM ('invite', 'reset');

-- AlterTable
ALTER TABLE "ChatSession" ADD COLUMN     "assigneeId" TEXT,
ADD COLUMN     "closedAt" TIMESTAMPTZ(6),
ADD COLUMN     "flagIsError" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastInboundId" INTEGER;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "searchText" text GENERATED ALWAYS AS (
  lower(coalesce(name, '') || ' ' || coalesce("profileName", '') || ' ' || coalesce(username, '') || ' ' ||
        coalesce(email, '') || ' ' || coalesce("profileEmail", '') || ' ' ||
        coalesce(phone, '') || ' ' || coalesce("profilePhone", ''))
) STORED;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "search" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, searchable(content))) STORED;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "disabledAt" TIMESTAMPTZ(6),
ADD COLUMN     "lastSeenAt" TIMESTAMPTZ(6),
ADD COLUMN     "readUpToId" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Label" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "color" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionLabel" (
    "chatSessionId" INTEGER NOT NULL,
    "labelId" INTEGER NOT NULL,

    CONSTRAINT "SessionLabel_pkey" PRIMARY KEY ("chatSessionId","labelId")
);

-- CreateTable
CREATE TABLE "SessionRead" (
    "userId" TEXT NOT NULL,
    "chatSessionId" INTEGER NOT NULL,
    "messageId" INTEGER NOT NULL,

    CONSTRAINT "SessionRead_pkey" PRIMARY KEY ("userId","chatSessionId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" SERIAL NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "permissions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "groupId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("groupId","userId")
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "kind" "AccountLinkKind" NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "role" TEXT,
    "groupIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "userId" TEXT,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT,
    "userName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "targetName" TEXT NOT NULL,
    "changes" JSONB,
    "address" TEXT,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(6),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Label_name_key" ON "Label"("name");

-- CreateIndex
CREATE INDEX "SessionLabel_labelId_chatSessionId_idx" ON "SessionLabel"("labelId", "chatSessionId");

-- CreateIndex
CREATE INDEX "SessionRead_chatSessionId_idx" ON "SessionRead"("chatSessionId");

-- CreateIndex
CREATE INDEX "SavedView_userId_position_idx" ON "SavedView"("userId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Group_name_key" ON "Group"("name");

-- CreateIndex
CREATE INDEX "GroupMember_userId_idx" ON "GroupMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AccountLink_tokenHash_key" ON "AccountLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AccountLink_userId_idx" ON "AccountLink"("userId");

-- CreateIndex
CREATE INDEX "AuditEntry_userId_id_idx" ON "AuditEntry"("userId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_action_id_idx" ON "AuditEntry"("action", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_targetType_targetId_id_idx" ON "AuditEntry"("targetType", "targetId", "id");

-- CreateIndex
CREATE INDEX "TwoFactor_secret_idx" ON "TwoFactor"("secret");

-- CreateIndex
CREATE INDEX "TwoFactor_userId_idx" ON "TwoFactor"("userId");

-- CreateIndex
CREATE INDEX "ChatSession_contactId_idx" ON "ChatSession"("contactId");

-- CreateIndex
CREATE INDEX "ChatSession_flaggedAt_idx" ON "ChatSession"("flaggedAt");

-- CreateIndex
CREATE INDEX "ChatSession_ownerId_idx" ON "ChatSession"("ownerId");

-- CreateIndex
CREATE INDEX "ChatSession_assigneeId_idx" ON "ChatSession"("assigneeId");

-- CreateIndex
CREATE INDEX "ChatSession_lastInboundId_idx" ON "ChatSession"("lastInboundId");

-- Partial ones, which schema.prisma cannot say: few sessions have a title, few are with a person.
CREATE INDEX "ChatSession_titled_idx" ON "ChatSession" (title) WHERE title IS NOT NULL;
CREATE INDEX "ChatSession_human_idx" ON "ChatSession" ("lastMessageAt" DESC, id DESC) WHERE state = 'human';

-- CreateIndex
CREATE INDEX "Contact_searchText_idx" ON "Contact" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Detail_messageId_idx" ON "Detail"("messageId");

-- CreateIndex
CREATE INDEX "Message_contactId_idx" ON "Message"("contactId");

-- CreateIndex
CREATE INDEX "Message_turnId_idx" ON "Message"("turnId");

-- CreateIndex
CREATE INDEX "Message_search_idx" ON "Message" USING GIN ("search");

-- AddForeignKey
ALTER TABLE "ChatSession" ADD CONSTRAINT "ChatSession_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionLabel" ADD CONSTRAINT "SessionLabel_chatSessionId_fkey" FOREIGN KEY ("chatSessionId") REFERENCES "ChatSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionLabel" ADD CONSTRAINT "SessionLabel_labelId_fkey" FOREIGN KEY ("labelId") REFERENCES "Label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRead" ADD CONSTRAINT "SessionRead_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRead" ADD CONSTRAINT "SessionRead_chatSessionId_fkey" FOREIGN KEY ("chatSessionId") REFERENCES "ChatSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was there before somebody came is nothing new to them.
UPDATE "User" SET "readUpToId" = COALESCE((SELECT max(id) FROM "Message"), 0);

UPDATE "ChatSession" s SET "lastInboundId" = m.id
FROM (SELECT "chatSessionId", max(id) AS id FROM "Message" WHERE author = 'user' GROUP BY 1) m
WHERE m."chatSessionId" = s.id;

-- What a takeover dropped before it went out is no failure.
UPDATE "Message" SET state = 'withdrawn'
WHERE state = 'failed' AND "stateReason" = 'A person took over before it went out.';

-- Two groups to begin with; a team changes them as it likes.
INSERT INTO "Group" (name, description, permissions) VALUES
  ('Agents', 'Answer people and keep their details right.',
   ARRAY['sessions.read', 'sessions.reply', 'sessions.edit', 'simulator.use']),
  ('Observers', 'See everything, change nothing.', ARRAY['sessions.read']);

-- Finding messages, and choosing them by date, reads them from the newest on.
-- CreateIndex
CREATE INDEX "Message_createdAt_id_idx" ON "Message"("createdAt" DESC, "id" DESC);

-- Few messages end like this, and they are looked for.
-- CreateIndex
CREATE INDEX "Message_trouble_idx" ON "Message" ("createdAt" DESC, id DESC)
  WHERE state IN ('unanswered', 'withdrawn', 'unknown', 'failed');

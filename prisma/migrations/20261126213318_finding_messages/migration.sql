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

-- AlterTable
ALTER TABLE "Message" DROP COLUMN "search";
ALTER TABLE "Message" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, searchable(content))) STORED;

-- CreateIndex
CREATE INDEX "Message_search_idx" ON "Message" USING GIN ("search");

-- Finding messages, and choosing them by date, reads them from the newest on.
-- CreateIndex
CREATE INDEX "Message_createdAt_id_idx" ON "Message"("createdAt" DESC, "id" DESC);

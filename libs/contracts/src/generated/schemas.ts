/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */
export const documents = {
 "common.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/common.v1.json",
  "title": "Shapes that several services share",
  "$defs": {
   "Id": {
    "type": "string",
    "pattern": "^[A-Za-z0-9][A-Za-z0-9._~-]{0,79}$",
    "description": "An identifier: letters, digits, dot, tilde, underscore, hyphen; at most 80."
   },
   "PersonId": {
    "type": "string",
    "pattern": "^[A-Za-z0-9][A-Za-z0-9._~:-]{0,79}$",
    "description": "A person as the identity provider names it: a reference, never a name or an identity number."
   },
   "LocalDate": {
    "type": "string",
    "format": "date",
    "description": "A legal day in Asia/Shanghai (R-TIME-06)."
   },
   "Instant": {
    "type": "string",
    "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$",
    "description": "An instant, RFC 3339 in UTC."
   },
   "Money": {
    "type": "string",
    "pattern": "^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?$",
    "description": "Yuan (CNY), decimal string with at most two places."
   },
   "CourtCode": {
    "type": "string",
    "pattern": "^(最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新军兵]([0-9]{2}([0-9]{2})?)?)$",
    "description": "Court code (R-CN-09..11)."
   },
   "DivisionCode": {
    "type": "string",
    "pattern": "^[0-9]{12}$",
    "description": "Division code, 12 digits, zero padded."
   },
   "Hash": {
    "type": "string",
    "pattern": "^sha-256:[0-9a-f]{64}$",
    "description": "Digest with its algorithm tag."
   },
   "RuleId": {
    "type": "string",
    "pattern": "^[RT]-[A-Z0-9]+(-[0-9]+)?$"
   },
   "Text": {
    "type": "string",
    "minLength": 1,
    "maxLength": 4000
   },
   "ShortText": {
    "type": "string",
    "minLength": 1,
    "maxLength": 200
   },
   "Tier": {
    "enum": [
     "village",
     "township",
     "court"
    ],
    "description": "The three offered tiers (R-DIV-90)."
   },
   "RulePackId": {
    "enum": [
     "RP-0",
     "RP-A",
     "RP-B"
    ],
    "description": "Dated law applied to one proceeding (R-REG-07)."
   },
   "Lang": {
    "enum": [
     "zh-CN",
     "en"
    ]
   },
   "Invented": {
    "type": "boolean",
    "description": "True where a demonstration invents what its source does not tell."
   },
   "Empty": {
    "type": "object",
    "additionalProperties": false,
    "properties": {}
   },
   "Deadline": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "kind",
     "rule",
     "unit",
     "count",
     "from",
     "nominalEnd",
     "dueOn",
     "dueAt",
     "calendarVersion",
     "provisional",
     "excluded"
    ],
    "description": "A statutory or internal period with everything needed to explain it.",
    "properties": {
     "id": {
      "$ref": "#/$defs/Id",
      "description": "Unique within its stream."
     },
     "kind": {
      "$ref": "#/$defs/Id"
     },
     "rule": {
      "$ref": "#/$defs/RuleId"
     },
     "unit": {
      "enum": [
       "day",
       "working-day",
       "month",
       "year"
      ]
     },
     "count": {
      "type": "integer",
      "minimum": 0,
      "maximum": 3660
     },
     "from": {
      "$ref": "#/$defs/LocalDate",
      "description": "Day 0: not counted (R-TIME-01)."
     },
     "nominalEnd": {
      "$ref": "#/$defs/LocalDate"
     },
     "dueOn": {
      "$ref": "#/$defs/LocalDate",
      "description": "The last day, moved off holidays (R-TIME-02)."
     },
     "dueAt": {
      "$ref": "#/$defs/Instant",
      "description": "The first instant after the last day."
     },
     "calendarVersion": {
      "$ref": "#/$defs/ShortText"
     },
     "provisional": {
      "type": "boolean",
      "description": "Some day needed is beyond the calendar."
     },
     "excluded": {
      "type": "array",
      "maxItems": 400,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "day",
        "reason"
       ],
       "properties": {
        "day": {
         "$ref": "#/$defs/LocalDate"
        },
        "reason": {
         "$ref": "#/$defs/ShortText"
        }
       }
      }
     }
    }
   },
   "DeadlineArmed": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "deadline"
    ],
    "properties": {
     "deadline": {
      "$ref": "#/$defs/Deadline"
     }
    }
   },
   "DeadlinePaused": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "deadlineId",
     "on",
     "reason"
    ],
    "properties": {
     "deadlineId": {
      "$ref": "#/$defs/Id"
     },
     "on": {
      "$ref": "#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "#/$defs/ShortText"
     }
    }
   },
   "DeadlineResumed": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "deadlineId",
     "on",
     "deadline"
    ],
    "properties": {
     "deadlineId": {
      "$ref": "#/$defs/Id"
     },
     "on": {
      "$ref": "#/$defs/LocalDate"
     },
     "deadline": {
      "$ref": "#/$defs/Deadline"
     }
    }
   },
   "DeadlineExtended": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "deadlineId",
     "days",
     "reason",
     "deadline"
    ],
    "properties": {
     "deadlineId": {
      "$ref": "#/$defs/Id"
     },
     "days": {
      "type": "integer",
      "minimum": 1,
      "maximum": 366
     },
     "reason": {
      "$ref": "#/$defs/ShortText"
     },
     "deadline": {
      "$ref": "#/$defs/Deadline"
     }
    }
   },
   "DeadlineFired": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "deadlineId",
     "kind",
     "dueAt"
    ],
    "description": "The period ran out and its legal effect follows in the same append.",
    "properties": {
     "deadlineId": {
      "$ref": "#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/Id"
     },
     "dueAt": {
      "$ref": "#/$defs/Instant"
     }
    }
   },
   "DeadlineMet": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "deadlineId",
     "kind",
     "on",
     "late"
    ],
    "description": "What the period asked for was done.",
    "properties": {
     "deadlineId": {
      "$ref": "#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/Id"
     },
     "on": {
      "$ref": "#/$defs/LocalDate"
     },
     "late": {
      "type": "boolean"
     }
    }
   },
   "DeadlineMissed": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "deadlineId",
     "kind",
     "dueAt",
     "cause"
    ],
    "description": "The period ran out and whoever had to act had not.",
    "properties": {
     "deadlineId": {
      "$ref": "#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/Id"
     },
     "dueAt": {
      "$ref": "#/$defs/Instant"
     },
     "cause": {
      "$ref": "#/$defs/ShortText"
     }
    }
   },
   "DeadlineCancelled": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "deadlineId",
     "kind",
     "reason"
    ],
    "description": "The period no longer matters.",
    "properties": {
     "deadlineId": {
      "$ref": "#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/Id"
     },
     "reason": {
      "$ref": "#/$defs/ShortText"
     }
    }
   },
   "NumberAllocated": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "caseNumber",
     "serial",
     "usedBy"
    ],
    "description": "The next number of a series, taken in the same append as the event that uses it (R-CN-16).",
    "properties": {
     "caseNumber": {
      "$ref": "#/$defs/ShortText"
     },
     "serial": {
      "type": "integer",
      "minimum": 1
     },
     "usedBy": {
      "$ref": "#/$defs/ShortText",
      "description": "Stream that uses it."
     }
    }
   },
   "CommandResult": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "stream",
     "version",
     "position",
     "events",
     "repeated"
    ],
    "description": "What a command recorded.",
    "properties": {
     "id": {
      "type": "string",
      "description": "Id of the resource the command went to."
     },
     "stream": {
      "type": "string"
     },
     "version": {
      "type": "integer",
      "description": "Stream version after it; also the ETag."
     },
     "position": {
      "type": "string",
      "description": "Opaque log position, to wait for with Fengqiao-After; empty when nothing was recorded."
     },
     "events": {
      "type": "array",
      "items": {
       "type": "string"
      },
      "description": "Types recorded, in order; empty when it was already so."
     },
     "repeated": {
      "type": "boolean",
      "description": "True when this command had been answered before."
     },
     "number": {
      "type": "string",
      "description": "Case number allocated with it."
     },
     "resources": {
      "type": "array",
      "items": {
       "type": "string"
      },
      "description": "Ids of further resources a batch created."
     }
    }
   },
   "Problem": {
    "type": "object",
    "required": [
     "type",
     "title",
     "status",
     "code",
     "detail"
    ],
    "description": "RFC 9457 problem details.",
    "properties": {
     "type": {
      "type": "string"
     },
     "title": {
      "type": "string"
     },
     "status": {
      "type": "integer"
     },
     "code": {
      "type": "string",
      "description": "Stable machine code."
     },
     "detail": {
      "type": "string",
      "description": "What happened and what to do next, in the asked language."
     },
     "basis": {
      "type": "string",
      "description": "Rule id it rests on."
     },
     "errors": {
      "type": "array",
      "items": {
       "type": "object",
       "properties": {
        "pointer": {
         "type": "string"
        },
        "detail": {
         "type": "string"
        }
       }
      }
     },
     "traceId": {
      "type": "string"
     }
    }
   }
  }
 },
 "events/analytics.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/analytics.v1.json",
  "title": "analytics: events",
  "$defs": {}
 },
 "events/confirmation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/confirmation.v1.json",
  "title": "confirmation: events",
  "$defs": {}
 },
 "events/diversion.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/diversion.v1.json",
  "title": "diversion: events",
  "$defs": {}
 },
 "events/intake.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/intake.v1.json",
  "title": "intake: events",
  "$defs": {}
 },
 "events/mediation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/mediation.v1.json",
  "title": "mediation: events",
  "$defs": {}
 },
 "events/screening.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/screening.v1.json",
  "title": "screening: events",
  "$defs": {}
 },
 "api/analytics.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/analytics.v1.json",
  "title": "analytics: api",
  "$defs": {}
 },
 "api/confirmation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/confirmation.v1.json",
  "title": "confirmation: api",
  "$defs": {}
 },
 "api/diversion.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/diversion.v1.json",
  "title": "diversion: api",
  "$defs": {}
 },
 "api/intake.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/intake.v1.json",
  "title": "intake: api",
  "$defs": {}
 },
 "api/mediation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/mediation.v1.json",
  "title": "mediation: api",
  "$defs": {}
 },
 "api/screening.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/screening.v1.json",
  "title": "screening: api",
  "$defs": {}
 }
} as const;

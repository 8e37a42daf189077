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
     "addedDays",
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
     "addedDays": {
      "type": "integer",
      "minimum": 0,
      "maximum": 3660,
      "description": "Days added by agreement or by a pause."
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
   "RegisterWebhook": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "url"
    ],
    "description": "Where events of this service are to be sent, as CloudEvents in structured mode signed by Standard Webhooks.",
    "properties": {
     "url": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2000,
      "description": "https on port 443 of a public host; looked at again, with what the name is resolved to, at every delivery."
     },
     "types": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "uniqueItems": true,
      "items": {
       "type": "string",
       "minLength": 1,
       "maxLength": 100
      },
      "description": "Only these event types, such as AgreementConfirmed; absent, all of this service."
     },
     "after": {
      "$ref": "#/$defs/LogPlace",
      "description": "Begin after this place; absent, with what is recorded from now on."
     }
    }
   },
   "RedeliverWebhook": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "after"
    ],
    "properties": {
     "after": {
      "$ref": "#/$defs/LogPlace",
      "description": "Everything after this place is delivered again, in order."
     }
    }
   },
   "LogPlace": {
    "type": "string",
    "pattern": "^[0-9]{0,15}$",
    "description": "A place in the log, as next of the feed or position of an event gives it; empty, before everything."
   },
   "Webhook": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "id",
     "owner",
     "url",
     "status",
     "after",
     "failures",
     "createdAt"
    ],
    "description": "An endpoint that events of this service are sent to.",
    "properties": {
     "id": {
      "type": "string",
      "format": "uuid"
     },
     "owner": {
      "$ref": "#/$defs/PersonId",
      "description": "The system that registered it."
     },
     "url": {
      "type": "string"
     },
     "types": {
      "type": "array",
      "items": {
       "type": "string"
      }
     },
     "status": {
      "enum": [
       "enabled",
       "disabled",
       "deleted"
      ],
      "description": "deleted: only in the answer to its deletion."
     },
     "disabledBecause": {
      "enum": [
       "asked",
       "failures",
       "gone"
      ],
      "description": "gone: the receiver answered 410."
     },
     "after": {
      "$ref": "#/$defs/LogPlace",
      "description": "All up to here was delivered."
     },
     "failures": {
      "type": "integer",
      "minimum": 0,
      "description": "Failed attempts in a row."
     },
     "failingSince": {
      "$ref": "#/$defs/Instant"
     },
     "lastFailure": {
      "type": "string",
      "description": "Why the last attempt failed, such as answered-500 or timeout."
     },
     "previousSecretUntil": {
      "$ref": "#/$defs/Instant",
      "description": "Until then the secret before signs too."
     },
     "createdAt": {
      "$ref": "#/$defs/Instant"
     },
     "secret": {
      "type": "string",
      "description": "whsec_ and base64: the key of the signatures. Only in the one answer that made it; who has lost it rotates it."
     }
    }
   },
   "WebhookDelivery": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "eventId",
     "position",
     "type",
     "subject",
     "attempt",
     "delivered",
     "at"
    ],
    "description": "One attempt to deliver one event.",
    "properties": {
     "eventId": {
      "type": "string",
      "format": "uuid"
     },
     "position": {
      "type": "string"
     },
     "type": {
      "type": "string"
     },
     "subject": {
      "type": "string"
     },
     "attempt": {
      "type": "integer",
      "minimum": 1
     },
     "delivered": {
      "type": "boolean"
     },
     "httpStatus": {
      "type": "integer"
     },
     "reason": {
      "type": "string",
      "description": "Why not, such as answered-500, timeout, unreachable or address-refused."
     },
     "at": {
      "$ref": "#/$defs/Instant"
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
   },
   "AgreementParty": {
    "type": "object",
    "additionalProperties": false,
    "description": "One party to the agreement; all are applicants here (R-CONF-02).",
    "required": [
     "partyId",
     "side",
     "agents"
    ],
    "properties": {
     "partyId": {
      "$ref": "#/$defs/Id"
     },
     "side": {
      "enum": [
       "applicant",
       "respondent",
       "guarantor"
      ]
     },
     "personId": {
      "$ref": "#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "#/$defs/PersonId"
      }
     },
     "domicileCourt": {
      "$ref": "#/$defs/CourtCode"
     }
    }
   },
   "Agreement": {
    "type": "object",
    "additionalProperties": false,
    "description": "What the court must know of a mediation agreement.",
    "required": [
     "agreementId",
     "disputeId",
     "parties",
     "organisation",
     "commissioned",
     "afterDocketing",
     "written",
     "content",
     "effectiveOn",
     "contentHash"
    ],
    "properties": {
     "agreementId": {
      "$ref": "#/$defs/Id"
     },
     "disputeId": {
      "$ref": "#/$defs/Id"
     },
     "mediationId": {
      "$ref": "#/$defs/Id"
     },
     "parties": {
      "type": "array",
      "minItems": 2,
      "maxItems": 20,
      "items": {
       "$ref": "#/$defs/AgreementParty"
      }
     },
     "organisation": {
      "type": "object",
      "additionalProperties": false,
      "description": "Who mediated: only a lawfully established organisation counts (R-CONF-36).",
      "required": [
       "kind"
      ],
      "properties": {
       "organisationId": {
        "$ref": "#/$defs/Id"
       },
       "kind": {
        "enum": [
         "people-mediation-committee",
         "invited-organisation",
         "administrative-body",
         "other-lawful-organisation",
         "none"
        ]
       },
       "court": {
        "$ref": "#/$defs/CourtCode"
       }
      }
     },
     "mediatorId": {
      "$ref": "#/$defs/PersonId"
     },
     "invitingCourt": {
      "$ref": "#/$defs/CourtCode",
      "description": "The court that invited the organisation or commissioned the mediation (R-CONF-03)."
     },
     "commissioned": {
      "type": "boolean",
      "description": "Commissioned by a court before docketing (委派调解)."
     },
     "afterDocketing": {
      "type": "boolean",
      "description": "Reached after the suit was docketed: never confirmable (R-CONF-36)."
     },
     "written": {
      "type": "boolean"
     },
     "labour": {
      "type": "boolean",
      "description": "A labour dispute: only payment duties may be confirmed (R-CONF-12)."
     },
     "content": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "enum": [
        "payment",
        "delivery",
        "act",
        "apology",
        "status",
        "real-right",
        "ip-right",
        "special-procedure",
        "bankruptcy"
       ]
      },
      "description": "Kinds of obligation, judged one by one (R-CONF-14)."
     },
     "effectiveOn": {
      "$ref": "#/$defs/LocalDate"
     },
     "contentHash": {
      "$ref": "#/$defs/Hash"
     }
    }
   }
  }
 },
 "events/analytics.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/analytics.v1.json",
  "title": "Facts recorded by analytics",
  "$defs": {
   "PopulationSet": {
    "type": "object",
    "additionalProperties": false,
    "description": "The population of a division in one year, the denominator of litigation rates (R-MET-10). A later figure of the same year corrects the earlier one.",
    "required": [
     "division",
     "year",
     "residents",
     "source"
    ],
    "properties": {
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "year": {
      "type": "integer",
      "minimum": 1949,
      "maximum": 2100,
      "description": "Calendar year."
     },
     "residents": {
      "type": "integer",
      "minimum": 1,
      "maximum": 2000000000,
      "description": "Permanent residents (常住人口)."
     },
     "floating": {
      "type": "integer",
      "minimum": 0,
      "maximum": 2000000000,
      "description": "Registered floating population (登记流动人口); absent where the source does not give it, which is not zero."
     },
     "source": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     }
    }
   }
  }
 },
 "events/confirmation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/confirmation.v1.json",
  "title": "Facts recorded by confirmation; members marked x-personal never leave it",
  "$defs": {
   "ServiceAddress": {
    "type": "object",
    "additionalProperties": false,
    "description": "Service address (送达地址).",
    "required": [
     "text",
     "electronic"
    ],
    "properties": {
     "text": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300,
      "x-personal": true
     },
     "phone": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40,
      "x-personal": true
     },
     "electronic": {
      "type": "boolean"
     }
    }
   },
   "NonAcceptanceGround": {
    "enum": [
     "out-of-time",
     "not-joint",
     "outside-scope",
     "not-this-court",
     "status",
     "special-procedure",
     "real-or-ip-right",
     "after-docketing",
     "no-organisation",
     "not-written",
     "labour-not-payment"
    ],
    "description": "Ground of non-acceptance (R-CONF-14, 34-36)."
   },
   "DismissalGround": {
    "enum": [
     "breaks-mandatory-law",
     "harms-others",
     "offends-public-order",
     "breaks-voluntariness",
     "unclear",
     "not-joint",
     "not-acceptable",
     "evidence-not-supplied",
     "other"
    ],
    "description": "Ground of dismissal (R-CONF-15, 23, 25, 39)."
   },
   "AgreementNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The agreement as the court first knew of it; day 0 of the 30 days is in it.",
    "required": [
     "agreement",
     "source"
    ],
    "properties": {
     "agreement": {
      "$ref": "../common.v1.json#/$defs/Agreement"
     },
     "source": {
      "enum": [
       "platform",
       "applicant"
      ]
     }
    }
   },
   "ApplicationJoined": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "One party applied by its own act or its own agent (R-CONF-35).",
    "x-publish": [
     "partyId",
     "by",
     "court",
     "joinedOn"
    ],
    "required": [
     "partyId",
     "person",
     "by",
     "court",
     "joinedOn",
     "address"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "by": {
      "enum": [
       "party",
       "agent"
      ]
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "joinedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "address": {
      "$ref": "#/$defs/ServiceAddress"
     }
    }
   },
   "ApplicationFiled": {
    "type": "object",
    "additionalProperties": false,
    "description": "The last party has joined: the application is filed.",
    "required": [
     "agreementId",
     "disputeId",
     "court",
     "filedOn",
     "rulePack",
     "late",
     "contentHash"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "filedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "late": {
      "type": "boolean"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "ExcuseRequested": {
    "type": "object",
    "additionalProperties": false,
    "description": "Out of time: the excuse is asked for (CPL 86, R-CONF-34).",
    "required": [
     "dueOn",
     "daysLate"
    ],
    "properties": {
     "dueOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "daysLate": {
      "type": "integer",
      "minimum": 1,
      "maximum": 100000
     }
    }
   },
   "ExcuseGiven": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "required": [
     "partyId",
     "obstacle",
     "obstacleEndedOn",
     "givenOn",
     "reason"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "obstacle": {
      "enum": [
       "force-majeure",
       "other-proper-ground"
      ]
     },
     "obstacleEndedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "givenOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     }
    }
   },
   "SupplementOrdered": {
    "type": "object",
    "additionalProperties": false,
    "description": "The one order that lists everything missing (R-CONF-10).",
    "required": [
     "items",
     "orderedOn"
    ],
    "properties": {
     "items": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     },
     "orderedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SupplementReceived": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "papers",
     "receivedOn"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "papers": {
      "type": "array",
      "minItems": 1,
      "maxItems": 50,
      "items": {
       "$ref": "../common.v1.json#/$defs/Hash"
      }
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ApplicationAccepted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Docketed with number and judge in one append (R-CONF-13).",
    "required": [
     "caseNumber",
     "judge",
     "acceptedOn",
     "competence"
    ],
    "properties": {
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "acceptedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "excuseAccepted": {
      "type": "boolean"
     },
     "competence": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     }
    }
   },
   "NonAcceptanceRuled": {
    "type": "object",
    "additionalProperties": false,
    "description": "Ruling at the door (裁定不予受理).",
    "required": [
     "ground",
     "basis",
     "ruledOn",
     "reason",
     "judge"
    ],
    "properties": {
     "ground": {
      "$ref": "#/$defs/NonAcceptanceGround"
     },
     "basis": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "ruledOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "ScreeningReceived": {
    "type": "object",
    "additionalProperties": false,
    "description": "Screening has looked at exactly this content (R-SHAM-101).",
    "required": [
     "submissionId",
     "contentHash",
     "tier"
    ],
    "properties": {
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "tier": {
      "enum": [
       "none",
       "watch",
       "review",
       "alert"
      ]
     }
    }
   },
   "SuspicionRaised": {
    "type": "object",
    "additionalProperties": false,
    "description": "An open suspicion blocks only the confirming ruling.",
    "required": [
     "suspicionId",
     "tier"
    ],
    "properties": {
     "suspicionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "tier": {
      "enum": [
       "review",
       "alert"
      ]
     }
    }
   },
   "SuspicionCleared": {
    "type": "object",
    "additionalProperties": false,
    "description": "Cleared by the assigned judge, an alert by a panel, with reasons.",
    "required": [
     "suspicionId",
     "clearedOn",
     "reason"
    ],
    "properties": {
     "suspicionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "clearedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "panel": {
      "type": "array",
      "minItems": 3,
      "maxItems": 7,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      }
     }
    }
   },
   "PartyNotified": {
    "type": "object",
    "additionalProperties": false,
    "description": "At an address that the party gave itself, or the court found (R-CONF-38).",
    "required": [
     "partyId",
     "notifiedOn",
     "channel",
     "addressFrom"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "notifiedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "channel": {
      "enum": [
       "sms",
       "app",
       "post",
       "in-person",
       "phone"
      ]
     },
     "addressFrom": {
      "enum": [
       "party",
       "court"
      ]
     }
    }
   },
   "JoiningDisowned": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "A party says that it never applied (R-CONF-39).",
    "required": [
     "partyId",
     "disownedOn",
     "statement"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disownedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "statement": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     }
    }
   },
   "VerificationHeld": {
    "type": "object",
    "additionalProperties": false,
    "description": "The parties questioned together (R-CONF-19).",
    "required": [
     "heldOn",
     "online",
     "attended",
     "identityChecked",
     "record"
    ],
    "properties": {
     "heldOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "online": {
      "type": "boolean"
     },
     "attended": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "identityChecked": {
      "type": "boolean"
     },
     "record": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "AgreementConfirmed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Ruling: the agreement is valid and enforceable (R-CONF-27).",
    "required": [
     "caseNumber",
     "contentHash",
     "ruledOn",
     "judge"
    ],
    "properties": {
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "ruledOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "ApplicationDismissed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Ruling after acceptance (裁定驳回).",
    "required": [
     "caseNumber",
     "ground",
     "basis",
     "ruledOn",
     "judge",
     "reason"
    ],
    "properties": {
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "ground": {
      "$ref": "#/$defs/DismissalGround"
     },
     "basis": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "ruledOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "MediatorReported": {
    "type": "object",
    "additionalProperties": false,
    "description": "Reported to the organisation and the roster (R-CONF-31, 39).",
    "required": [
     "mediatorId",
     "reportedOn",
     "reason"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reportedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ApplicationWithdrawn": {
    "type": "object",
    "additionalProperties": false,
    "description": "The agreement still binds and the 30 days run on (R-MED-64).",
    "required": [
     "requestedBy",
     "allowedOn"
    ],
    "properties": {
     "requestedBy": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "allowedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "ApplicationDeemedWithdrawn": {
    "type": "object",
    "additionalProperties": false,
    "description": "R-CONF-24.",
    "required": [
     "cause",
     "ruledOn",
     "judge"
    ],
    "properties": {
     "cause": {
      "enum": [
       "not-supplemented",
       "refused-questions"
      ]
     },
     "ruledOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "SpecialProcedureEnded": {
    "type": "object",
    "additionalProperties": false,
    "description": "A real dispute was found: the parties are told to sue (R-CONF-26).",
    "required": [
     "ruledOn",
     "judge",
     "reason"
    ],
    "properties": {
     "ruledOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RulingServed": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "servedOn"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "servedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "RulingExtended": {
    "type": "object",
    "additionalProperties": false,
    "description": "The president extends the limit for the ruling (R-CONF-20).",
    "required": [
     "approvedBy",
     "approvedOn",
     "days"
    ],
    "properties": {
     "approvedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "approvedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "days": {
      "type": "integer",
      "minimum": 1,
      "maximum": 30
     }
    }
   },
   "ObjectionFiled": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "Within 15 days, or 6 months for an outsider (R-CONF-29).",
    "required": [
     "objectionId",
     "by",
     "knownOn",
     "filedOn",
     "inTime",
     "reason"
    ],
    "properties": {
     "objectionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "by": {
      "enum": [
       "party",
       "interested-person"
      ]
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "knownOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "filedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "inTime": {
      "type": "boolean"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     }
    }
   },
   "ObjectionRuled": {
    "type": "object",
    "additionalProperties": false,
    "description": "Upheld: the ruling is revoked.",
    "required": [
     "objectionId",
     "upheld",
     "ruledOn",
     "judge",
     "reason"
    ],
    "properties": {
     "objectionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "upheld": {
      "type": "boolean"
     },
     "ruledOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "NumberAllocated": {
    "$ref": "../common.v1.json#/$defs/NumberAllocated"
   },
   "DeadlineArmed": {
    "$ref": "../common.v1.json#/$defs/DeadlineArmed"
   },
   "DeadlinePaused": {
    "$ref": "../common.v1.json#/$defs/DeadlinePaused"
   },
   "DeadlineResumed": {
    "$ref": "../common.v1.json#/$defs/DeadlineResumed"
   },
   "DeadlineExtended": {
    "$ref": "../common.v1.json#/$defs/DeadlineExtended"
   },
   "DeadlineFired": {
    "$ref": "../common.v1.json#/$defs/DeadlineFired"
   },
   "DeadlineMet": {
    "$ref": "../common.v1.json#/$defs/DeadlineMet"
   },
   "DeadlineMissed": {
    "$ref": "../common.v1.json#/$defs/DeadlineMissed"
   },
   "DeadlineCancelled": {
    "$ref": "../common.v1.json#/$defs/DeadlineCancelled"
   },
   "EnforcementNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Enforcement of the confirmed agreement has begun (R-CONF-27).",
    "required": [
     "agreementId",
     "disputeId",
     "court",
     "caseNumber",
     "startedOn"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "startedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   }
  }
 },
 "events/diversion.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/diversion.v1.json",
  "title": "Facts recorded by diversion; members marked x-personal never leave it",
  "$defs": {
   "Sentence": {
    "type": "object",
    "additionalProperties": false,
    "description": "One sentence for people, in both languages.",
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "en": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "FiredRule": {
    "type": "object",
    "additionalProperties": false,
    "description": "A rule that fired, and why.",
    "required": [
     "ruleId",
     "why"
    ],
    "properties": {
     "ruleId": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "why": {
      "$ref": "#/$defs/Sentence"
     }
    }
   },
   "RoutingFacts": {
    "type": "object",
    "additionalProperties": false,
    "description": "What officials found. An absent member is unknown, never false.",
    "properties": {
     "violence": {
      "type": "boolean",
      "description": "Domestic violence."
     },
     "threatToLife": {
      "type": "boolean"
     },
     "safetyArranged": {
      "type": "boolean",
      "description": "Protection order applied for and police told: R-DIV-01 is satisfied."
     },
     "specialProcedure": {
      "type": "boolean",
      "description": "Special procedure, payment order, public notice, or a question of status."
     },
     "bankruptcy": {
      "type": "boolean"
     },
     "enforcement": {
      "type": "boolean",
      "description": "Enforcement of a final judgment."
     },
     "administrativeMatter": {
      "enum": [
       "none",
       "compensation",
       "indemnity",
       "discretion",
       "other"
      ]
     },
     "arbitrationAgreement": {
      "type": "boolean"
     },
     "otherOrgan": {
      "type": "boolean"
     },
     "otherCourt": {
      "type": "boolean"
     },
     "finalDecision": {
      "type": "boolean"
     },
     "noSuitPeriod": {
      "type": "boolean"
     },
     "divorceBar": {
      "type": "boolean"
     },
     "wageIou": {
      "type": "boolean",
      "description": "Arrears of pay settled by an IOU, no other labour claim."
     },
     "arbitrated": {
      "type": "boolean",
      "description": "Labour arbitration has been gone through."
     },
     "adjudication": {
      "enum": [
       "none",
       "natural-resources",
       "intellectual-property",
       "procurement"
      ]
     }
    }
   },
   "DisputeClass": {
    "type": "object",
    "additionalProperties": false,
    "description": "Classification of a dispute.",
    "required": [
     "type",
     "group"
    ],
    "properties": {
     "type": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Family of the cause, or unknown."
     },
     "industry": {
      "enum": [
       "finance",
       "construction",
       "property-management",
       "consumption",
       "real-estate",
       "transport",
       "medical",
       "environment",
       "education",
       "internet"
      ]
     },
     "group": {
      "type": "boolean"
     },
     "grade": {
      "enum": [
       "red",
       "yellow",
       "green"
      ],
      "description": "Risk grade; absent while violence and threats are unknown (R-RISK-01, R-RISK-05)."
     }
    }
   },
   "Step": {
    "type": "object",
    "additionalProperties": false,
    "description": "A step of the path; the first is next.",
    "required": [
     "step",
     "ruleId"
    ],
    "properties": {
     "step": {
      "enum": [
       "protection-order",
       "police-notice",
       "village-mediation",
       "township-mediation",
       "court-mediation",
       "labour-arbitration",
       "arbitration",
       "adjudication",
       "competent-organ",
       "competent-court",
       "retrial-application",
       "wait",
       "administrative-suit",
       "docketing",
       "suit"
      ]
     },
     "ruleId": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     }
    }
   },
   "AttemptKind": {
    "enum": [
     "people",
     "commissioned",
     "entrusted"
    ],
    "description": "People's mediation (人民调解), commissioned before docketing (委派), entrusted after it (委托)."
   },
   "AttemptParty": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party by reference: who it is and who may act for it.",
    "required": [
     "partyId",
     "side",
     "agents"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "side": {
      "enum": [
       "applicant",
       "respondent",
       "guarantor",
       "third-party"
      ]
     },
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      }
     },
     "domicileCourt": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     }
    }
   },
   "ReferralReason": {
    "enum": [
     "safety",
     "jurisdiction",
     "party-wish",
     "other"
    ],
    "description": "Why an official skips a tier (R-DIV-98)."
   },
   "RouteOpened": {
    "type": "object",
    "additionalProperties": false,
    "description": "A registered dispute has a holder from its first moment.",
    "required": [
     "disputeId",
     "channel",
     "tier",
     "cause",
     "group",
     "registeredOn",
     "rulePack"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "channel": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "The organisation whose member registered it: it holds the dispute first."
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode",
      "description": "The court that received it, else the basic court of the place."
     },
     "cause": {
      "type": "object",
      "additionalProperties": false,
      "description": "Cause of action (案由) as intake registered it.",
      "required": [
       "edition",
       "name"
      ],
      "properties": {
       "edition": {
        "enum": [
         "2011",
         "2020",
         "2025"
        ]
       },
       "code": {
        "$ref": "../common.v1.json#/$defs/ShortText"
       },
       "name": {
        "$ref": "../common.v1.json#/$defs/ShortText"
       }
      }
     },
     "claimAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "group": {
      "type": "boolean"
     },
     "registeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "invented": {
      "type": "boolean"
     }
    }
   },
   "PartiesNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The parties and who may act for them, as intake published it.",
    "required": [
     "parties"
    ],
    "properties": {
     "parties": {
      "type": "array",
      "minItems": 1,
      "maxItems": 250,
      "items": {
       "$ref": "#/$defs/AttemptParty"
      }
     }
    }
   },
   "DisputeAssessed": {
    "type": "object",
    "additionalProperties": false,
    "description": "An official found facts that decide the route.",
    "required": [
     "facts",
     "assessedBy",
     "on"
    ],
    "properties": {
     "facts": {
      "$ref": "#/$defs/RoutingFacts"
     },
     "assessedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "DisputeRouted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The route with every rule that decided it (分流).",
    "required": [
     "disputeId",
     "ruleVersion",
     "suitable",
     "route",
     "mediation",
     "rules",
     "class",
     "steps",
     "unknown",
     "tier",
     "on"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "ruleVersion": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "suitable": {
      "type": "boolean"
     },
     "route": {
      "enum": [
       "protection-first",
       "redirect",
       "docketing",
       "administrative-suit",
       "adjudication",
       "mediation"
      ]
     },
     "mediation": {
      "enum": [
       "open",
       "people-only",
       "barred"
      ],
      "description": "Which mediation may be offered now."
     },
     "barredBy": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "redirect": {
      "enum": [
       "arbitration",
       "competent-organ",
       "competent-court",
       "retrial-application",
       "wait"
      ]
     },
     "rules": {
      "type": "array",
      "minItems": 1,
      "maxItems": 40,
      "items": {
       "$ref": "#/$defs/FiredRule"
      },
      "description": "Every rule that fired."
     },
     "class": {
      "$ref": "#/$defs/DisputeClass"
     },
     "steps": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "#/$defs/Step"
      }
     },
     "score": {
      "type": "integer",
      "minimum": 0,
      "maximum": 100,
      "description": "Suitability for mediation: advice, never a gate (R-DIV-22)."
     },
     "unknown": {
      "type": "array",
      "maxItems": 40,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      },
      "description": "Facts that nobody has found yet."
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "DisputeReferred": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "Passed on by an official, sent down by the court, or moved by a party (R-DIV-90, R-DIV-98).",
    "required": [
     "disputeId",
     "referralId",
     "from",
     "to",
     "by",
     "on"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "referralId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "from": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "to": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "toUnit": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "by": {
      "enum": [
       "official",
       "party",
       "court-down"
      ]
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "$ref": "#/$defs/ReferralReason"
     },
     "reasonText": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ReferralAccepted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The unit holds the dispute from now on.",
    "required": [
     "referralId",
     "organisationId",
     "tier",
     "on"
    ],
    "properties": {
     "referralId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ReferralReturned": {
    "type": "object",
    "additionalProperties": false,
    "description": "The unit gave its task back, with its reason; the holder is the same as before.",
    "required": [
     "referralId",
     "organisationId",
     "reason",
     "on"
    ],
    "properties": {
     "referralId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ReferralClosed": {
    "type": "object",
    "additionalProperties": false,
    "description": "An unanswered task has lost its object.",
    "required": [
     "referralId",
     "cause",
     "on"
    ],
    "properties": {
     "referralId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "cause": {
      "enum": [
       "recalled",
       "party-moved",
       "resolved",
       "ended"
      ]
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SuitChosen": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party chose to sue: it is told how; nothing is docketed by this (R-DIV-90).",
    "required": [
     "disputeId",
     "partyId",
     "told",
     "on"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "told": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "$ref": "#/$defs/FiredRule"
      }
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ComplaintNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party went to court.",
    "required": [
     "complaintId",
     "court",
     "on"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SuitNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "A complaint was docketed.",
    "required": [
     "complaintId",
     "court",
     "caseNumber",
     "docketedOn"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "docketedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AttemptNoted": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "attemptId",
     "on"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AttemptStopped": {
    "type": "object",
    "additionalProperties": false,
    "description": "The dispute is at its end: so is this attempt.",
    "required": [
     "attemptId",
     "on"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "TierResolved": {
    "type": "object",
    "additionalProperties": false,
    "description": "Resolved at the tier that holds it.",
    "required": [
     "disputeId",
     "tier",
     "mediationId",
     "on"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "RouteEnded": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "disputeId",
     "reason",
     "on"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "enum": [
       "withdrawn"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationOffered": {
    "type": "object",
    "additionalProperties": false,
    "description": "Every party is asked; nobody is bound (R-MED-01).",
    "required": [
     "attemptId",
     "disputeId",
     "kind",
     "organisationId",
     "complaintIds",
     "parties",
     "offeredOn",
     "offeredBy",
     "by",
     "rulePack",
     "textVersion"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/AttemptKind"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "complaintIds": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "parties": {
      "type": "array",
      "minItems": 2,
      "maxItems": 1000,
      "items": {
       "$ref": "#/$defs/AttemptParty"
      }
     },
     "offeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "offeredBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "by": {
      "enum": [
       "official",
       "party"
      ]
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "textVersion": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Version of the notice and of the text of consent."
     },
     "answerBy": {
      "$ref": "../common.v1.json#/$defs/LocalDate",
      "description": "Without the consent of all by this day the attempt lapses."
     }
    }
   },
   "NoticeDelivered": {
    "type": "object",
    "additionalProperties": false,
    "description": "Told of mediation and of its alternatives before being asked to consent.",
    "required": [
     "partyIds",
     "channel",
     "textVersion",
     "by",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "channel": {
      "enum": [
       "online",
       "sms",
       "post",
       "in-person",
       "phone"
      ]
     },
     "textVersion": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ConsentCounted": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party's own act, counted into the attempt.",
    "required": [
     "partyId",
     "status",
     "on"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "status": {
      "enum": [
       "given",
       "revoked",
       "refused"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationAgreed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Every party has consented.",
    "required": [
     "attemptId",
     "disputeId",
     "kind",
     "organisationId",
     "complaintIds",
     "parties",
     "offeredOn",
     "offeredBy",
     "by",
     "rulePack",
     "textVersion",
     "agreedOn"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/AttemptKind"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "complaintIds": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "parties": {
      "type": "array",
      "minItems": 2,
      "maxItems": 1000,
      "items": {
       "$ref": "#/$defs/AttemptParty"
      }
     },
     "offeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "offeredBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "by": {
      "enum": [
       "official",
       "party"
      ]
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "textVersion": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Version of the notice and of the text of consent."
     },
     "answerBy": {
      "$ref": "../common.v1.json#/$defs/LocalDate",
      "description": "Without the consent of all by this day the attempt lapses."
     },
     "agreedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "EffectNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "An agreement took effect: these parties can revoke no more (R-MED-64).",
    "required": [
     "agreementId",
     "partyIds",
     "on"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AttemptEnded": {
    "type": "object",
    "additionalProperties": false,
    "description": "The attempt and all its consents are at their end; nothing is docketed by this (R-MED-62).",
    "required": [
     "attemptId",
     "disputeId",
     "reason",
     "on"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "enum": [
       "refused",
       "revoked",
       "lapsed",
       "concluded",
       "withdrawn"
      ]
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "outcome": {
      "enum": [
       "agreed",
       "failed"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ConsentGiven": {
    "type": "object",
    "additionalProperties": false,
    "description": "Consent (同意) of one party to one attempt.",
    "x-publish": [
     "attemptId",
     "disputeId",
     "partyId",
     "on"
    ],
    "required": [
     "attemptId",
     "disputeId",
     "partyId",
     "person",
     "by",
     "on",
     "textVersion"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "by": {
      "enum": [
       "party",
       "agent"
      ]
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "Digest of the power of attorney, where an agent acts."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "textVersion": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     }
    }
   },
   "ConsentRevoked": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "Possible until the agreement takes effect (R-MED-64).",
    "x-publish": [
     "attemptId",
     "disputeId",
     "partyId",
     "on"
    ],
    "required": [
     "attemptId",
     "disputeId",
     "partyId",
     "person",
     "by",
     "on"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "by": {
      "enum": [
       "party",
       "agent"
      ]
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "Digest of the power of attorney, where an agent acts."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     }
    }
   },
   "MediationRefused": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "Ends this attempt only.",
    "x-publish": [
     "attemptId",
     "disputeId",
     "partyId",
     "on"
    ],
    "required": [
     "attemptId",
     "disputeId",
     "partyId",
     "person",
     "by",
     "on",
     "told"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "by": {
      "enum": [
       "party",
       "agent"
      ]
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "Digest of the power of attorney, where an agent acts."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "told": {
      "type": "array",
      "minItems": 1,
      "maxItems": 10,
      "items": {
       "$ref": "#/$defs/FiredRule"
      },
      "description": "Suit, arbitration and administrative routes that the party was told of."
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     }
    }
   },
   "DeadlineArmed": {
    "$ref": "../common.v1.json#/$defs/DeadlineArmed"
   },
   "DeadlinePaused": {
    "$ref": "../common.v1.json#/$defs/DeadlinePaused"
   },
   "DeadlineResumed": {
    "$ref": "../common.v1.json#/$defs/DeadlineResumed"
   },
   "DeadlineExtended": {
    "$ref": "../common.v1.json#/$defs/DeadlineExtended"
   },
   "DeadlineFired": {
    "$ref": "../common.v1.json#/$defs/DeadlineFired"
   },
   "DeadlineMet": {
    "$ref": "../common.v1.json#/$defs/DeadlineMet"
   },
   "DeadlineMissed": {
    "$ref": "../common.v1.json#/$defs/DeadlineMissed"
   },
   "DeadlineCancelled": {
    "$ref": "../common.v1.json#/$defs/DeadlineCancelled"
   },
   "AwardNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "What labour arbitration came to: a suit is open now (R-DIV-55 to R-DIV-58).",
    "required": [
     "disputeId",
     "commission",
     "awardNumber",
     "outcome",
     "awardedOn"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "commission": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "awardNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "outcome": {
      "enum": [
       "award",
       "final-award",
       "not-accepted"
      ],
      "description": "final-award: final for the employer (R-DIV-57); not-accepted: the commission did not take it (R-DIV-55)."
     },
     "awardedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   }
  }
 },
 "events/intake.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/intake.v1.json",
  "title": "Facts recorded by intake; members marked x-personal never leave it",
  "$defs": {
   "PublishedParty": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party as other services know it: references only.",
    "required": [
     "partyId",
     "side",
     "kind",
     "agents"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "side": {
      "enum": [
       "applicant",
       "respondent",
       "guarantor",
       "third-party"
      ]
     },
     "kind": {
      "enum": [
       "person",
       "legal-person",
       "other-organisation"
      ]
     },
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      }
     },
     "domicileCourt": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     }
    }
   },
   "PublishedParties": {
    "x-shape": true,
    "type": "object",
    "additionalProperties": false,
    "description": "What PartiesAdded lets out.",
    "required": [
     "page",
     "parties"
    ],
    "properties": {
     "page": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000
     },
     "parties": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "#/$defs/PublishedParty"
      }
     }
    }
   },
   "PublishedComplaint": {
    "x-shape": true,
    "type": "object",
    "additionalProperties": false,
    "description": "What ComplaintFiled lets out: who sues whom, by reference.",
    "required": [
     "complaintId",
     "disputeId",
     "court",
     "channel",
     "plaintiffs",
     "defendants",
     "receivedOn",
     "rulePack",
     "contentHash"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "channel": {
      "$ref": "#/$defs/SuitChannel"
     },
     "plaintiffs": {
      "type": "array",
      "maxItems": 1100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "defendants": {
      "type": "array",
      "maxItems": 1100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "amount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "PublishedCorrection": {
    "x-shape": true,
    "type": "object",
    "additionalProperties": false,
    "description": "What ClericalMistakeCorrected lets out: what was corrected, and the text only where it is nobody's own.",
    "required": [
     "field",
     "correctedOn"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "field": {
      "$ref": "#/$defs/CorrectedField"
     },
     "is": {
      "$ref": "../common.v1.json#/$defs/Text",
      "description": "Of the dispute itself: its division or its amount."
     },
     "cause": {
      "$ref": "#/$defs/Cause"
     },
     "divisionFlag": {
      "$ref": "#/$defs/PlaceFlag"
     },
     "correctedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "Channel": {
    "enum": [
     "online",
     "counter",
     "oral",
     "assisted",
     "grid-finding"
    ],
    "description": "How it came in; one record whatever the way."
   },
   "SuitChannel": {
    "enum": [
     "online",
     "counter",
     "oral",
     "assisted"
    ],
    "description": "How a complaint was brought (R-DOCK-10, R-DOCK-16)."
   },
   "Side": {
    "enum": [
     "applicant",
     "respondent",
     "guarantor",
     "third-party"
    ]
   },
   "PartyKind": {
    "enum": [
     "person",
     "legal-person",
     "other-organisation"
    ]
   },
   "PlaceFlag": {
    "enum": [
     "unknown-division",
     "repealed-division"
    ],
    "description": "Accepted and flagged, never refused."
   },
   "Identity": {
    "enum": [
     "plausible",
     "unverified",
     "not-given"
    ],
    "description": "What the number itself tells; never proof of who somebody is (R-DOCK-22)."
   },
   "BlindIndex": {
    "type": "string",
    "pattern": "^hmac-1:[A-Za-z0-9_-]{43}$",
    "description": "What a name or a number is found by without being kept: a keyed digest (R-SEC-09)."
   },
   "Cause": {
    "type": "object",
    "additionalProperties": false,
    "description": "Cause by the edition of the day of filing (R-CAU-01, R-CAU-04).",
    "required": [
     "edition",
     "name"
    ],
    "properties": {
     "edition": {
      "enum": [
       "2011",
       "2020",
       "2025"
      ]
     },
     "code": {
      "type": "string",
      "minLength": 1,
      "maxLength": 12
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 100
     }
    }
   },
   "PartyAgent": {
    "type": "object",
    "x-person": "personId",
    "additionalProperties": false,
    "description": "An agent; only special authority settles and signs (R-MED-50).",
    "required": [
     "authority"
    ],
    "properties": {
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "x-personal": true
     },
     "authority": {
      "enum": [
       "general",
       "special"
      ]
     },
     "paper": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "DisputeParty": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "One party (R-DOCK-07).",
    "required": [
     "partyId",
     "side",
     "kind",
     "name",
     "identity",
     "agents"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "side": {
      "$ref": "#/$defs/Side"
     },
     "kind": {
      "$ref": "#/$defs/PartyKind"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "x-personal": true
     },
     "sex": {
      "enum": [
       "male",
       "female"
      ],
      "x-personal": true
     },
     "idKind": {
      "enum": [
       "resident-id",
       "passport",
       "other"
      ]
     },
     "idNumber": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40,
      "x-personal": true
     },
     "usci": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40,
      "x-personal": true
     },
     "identity": {
      "$ref": "#/$defs/Identity"
     },
     "nameIndex": {
      "$ref": "#/$defs/BlindIndex"
     },
     "idIndex": {
      "$ref": "#/$defs/BlindIndex"
     },
     "domicile": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300,
      "x-personal": true
     },
     "phone": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40,
      "x-personal": true
     },
     "representative": {
      "type": "string",
      "minLength": 1,
      "maxLength": 100,
      "x-personal": true
     },
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "#/$defs/PartyAgent"
      }
     },
     "domicileCourt": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "divisionFlag": {
      "$ref": "#/$defs/PlaceFlag"
     }
    }
   },
   "EvidenceCategory": {
    "enum": [
     "party-statement",
     "documentary",
     "physical",
     "audio-visual",
     "electronic-data",
     "witness-testimony",
     "expert-opinion",
     "inspection-record"
    ],
    "description": "The eight kinds of evidence."
   },
   "Relation": {
    "enum": [
     "continues",
     "same-facts",
     "same-parties",
     "duplicate"
    ]
   },
   "CorrectedField": {
    "enum": [
     "name",
     "sex",
     "idNumber",
     "usci",
     "domicile",
     "phone",
     "representative",
     "division",
     "amount",
     "summary",
     "cause"
    ]
   },
   "SuitParty": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party to the suit, by reference.",
    "required": [
     "partyId",
     "side"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "side": {
      "enum": [
       "plaintiff",
       "defendant"
      ]
     },
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      }
     }
    }
   },
   "Ground": {
    "enum": [
     "not-directly-interested",
     "no-definite-defendant",
     "no-specific-claim",
     "outside-civil-scope",
     "unlawful",
     "state-security",
     "administrative-suit",
     "arbitration-agreement",
     "other-organ",
     "wrong-court",
     "already-decided",
     "statutory-no-suit-period",
     "divorce-bar",
     "duplicate-suit",
     "not-corrected"
    ],
    "description": "Ground of non-acceptance (R-DOCK-05, 09, 11, 12, 14). Limitation is none (R-DOCK-23)."
   },
   "FindingReported": {
    "type": "object",
    "additionalProperties": false,
    "description": "What a grid officer found on the round (网格排查).",
    "required": [
     "finder",
     "foundOn",
     "division",
     "description"
    ],
    "properties": {
     "finder": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "foundOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "description": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     }
    }
   },
   "DisputeRegistered": {
    "type": "object",
    "additionalProperties": false,
    "description": "One dispute is the whole quarrel, a group included.",
    "x-publish": [
     "disputeId",
     "channel",
     "tier",
     "division",
     "divisionFlag",
     "court",
     "registeredOn",
     "cause",
     "causeFlag",
     "claimAmount",
     "group",
     "linkedTo",
     "contentHash",
     "invented"
    ],
    "required": [
     "disputeId",
     "channel",
     "tier",
     "division",
     "registeredOn",
     "registeredBy",
     "cause",
     "summary",
     "group",
     "contentHash"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "channel": {
      "$ref": "#/$defs/Channel"
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "divisionFlag": {
      "$ref": "#/$defs/PlaceFlag"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode",
      "description": "The court it is before, else the one listed basic court of the place."
     },
     "registeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "registeredBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "reporter": {
      "$ref": "../common.v1.json#/$defs/PersonId",
      "description": "Whose dispute it is, where that person has an account."
     },
     "assistedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId",
      "description": "Who helped a person who cannot do it alone."
     },
     "cause": {
      "$ref": "#/$defs/Cause"
     },
     "causeFlag": {
      "enum": [
       "unknown-cause"
      ]
     },
     "summary": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "claimAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "group": {
      "type": "boolean"
     },
     "linkedTo": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "An older dispute it goes on from."
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "invented": {
      "$ref": "../common.v1.json#/$defs/Invented"
     }
    }
   },
   "UndertakingInvited": {
    "type": "object",
    "additionalProperties": false,
    "description": "The parties are guided to an undertaking of honesty; it never holds anything (R-SHAM-93).",
    "required": [
     "invitedOn"
    ],
    "properties": {
     "invitedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "PartiesAdded": {
    "type": "object",
    "additionalProperties": false,
    "description": "One page of parties, small enough for one event.",
    "x-publish": "PublishedParties",
    "required": [
     "page",
     "parties",
     "addedOn"
    ],
    "properties": {
     "page": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000
     },
     "parties": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "#/$defs/DisputeParty"
      }
     },
     "addedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "IdentityCorrectionAsked": {
    "type": "object",
    "additionalProperties": false,
    "description": "The one notice about numbers that cannot be right (R-DOCK-22).",
    "required": [
     "partyIds",
     "askedOn"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "askedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "EvidenceAdded": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "Evidence by its digest; the thing itself stays where it is.",
    "required": [
     "evidenceId",
     "digest",
     "category",
     "title",
     "addedOn"
    ],
    "properties": {
     "evidenceId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "digest": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "category": {
      "$ref": "#/$defs/EvidenceCategory"
     },
     "title": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200,
      "x-personal": true
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "addedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "OriginalChecked": {
    "type": "object",
    "additionalProperties": false,
    "description": "Who compared it with the original.",
    "required": [
     "evidenceId",
     "by",
     "matches",
     "checkedOn"
    ],
    "properties": {
     "evidenceId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "matches": {
      "type": "boolean"
     },
     "checkedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "UndertakingSigned": {
    "type": "object",
    "additionalProperties": false,
    "description": "Undertaking of honesty (诚信诉讼承诺): R-SHAM-93.",
    "x-publish": [
     "partyId",
     "signedOn"
    ],
    "required": [
     "partyId",
     "text",
     "by",
     "signedOn"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "text": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "signedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ClericalMistakeCorrected": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "A slip of the pen, corrected by a new fact: the original stays.",
    "x-publish": "PublishedCorrection",
    "required": [
     "field",
     "is",
     "reason",
     "correctedOn"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "field": {
      "$ref": "#/$defs/CorrectedField"
     },
     "was": {
      "type": "string",
      "maxLength": 4000,
      "x-personal": true,
      "x-plain-when": {
       "field": [
        "division",
        "amount",
        "cause"
       ]
      }
     },
     "is": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "x-plain-when": {
       "field": [
        "division",
        "amount",
        "cause"
       ]
      }
     },
     "identity": {
      "$ref": "#/$defs/Identity",
      "description": "What the corrected number tells."
     },
     "index": {
      "$ref": "#/$defs/BlindIndex"
     },
     "cause": {
      "$ref": "#/$defs/Cause"
     },
     "divisionFlag": {
      "$ref": "#/$defs/PlaceFlag"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "correctedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "DisputeLinked": {
    "type": "object",
    "additionalProperties": false,
    "description": "Tied to another dispute; never merged.",
    "required": [
     "disputeId",
     "to",
     "relation",
     "linkedOn"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "to": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "relation": {
      "$ref": "#/$defs/Relation"
     },
     "linkedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "DisputeWithdrawn": {
    "type": "object",
    "x-person": "requestedBy",
    "additionalProperties": false,
    "x-publish": [
     "disputeId",
     "withdrawnOn"
    ],
    "required": [
     "disputeId",
     "withdrawnOn",
     "reason"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "withdrawnOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "requestedBy": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     }
    }
   },
   "ComplaintNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "A complaint about this dispute was brought to a court.",
    "required": [
     "complaintId",
     "court"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     }
    }
   },
   "CommissionNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Complaints of this dispute are in commissioned mediation (委派调解).",
    "required": [
     "mediationId",
     "complaintIds"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "complaintIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     }
    }
   },
   "AttemptEndNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "An attempt ended before its commission was heard of.",
    "required": [
     "attemptId",
     "reason"
    ],
    "properties": {
     "attemptId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "enum": [
       "refused",
       "revoked",
       "lapsed",
       "withdrawn"
      ]
     }
    }
   },
   "CommissionEnded": {
    "type": "object",
    "additionalProperties": false,
    "description": "The complaints go on from here.",
    "required": [
     "mediationId",
     "complaintIds",
     "outcome",
     "on"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "complaintIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "outcome": {
      "enum": [
       "agreed",
       "failed"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "HomeVisitRequested": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "Service at or near home (就近上门).",
    "required": [
     "visitId",
     "purpose",
     "address",
     "requestedOn"
    ],
    "properties": {
     "visitId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "purpose": {
      "enum": [
       "filing",
       "evidence",
       "mediation",
       "service"
      ]
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "address": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300,
      "x-personal": true
     },
     "requestedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "HomeVisitScheduled": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "visitId",
     "on",
     "visitor"
    ],
    "properties": {
     "visitId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "visitor": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "HomeVisitMade": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "visitId",
     "madeOn",
     "by"
    ],
    "properties": {
     "visitId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "madeOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "ComplaintFiled": {
    "type": "object",
    "additionalProperties": false,
    "description": "Received with a written receipt, whatever it lacks (R-DOCK-01).",
    "x-publish": "PublishedComplaint",
    "required": [
     "complaintId",
     "disputeId",
     "court",
     "channel",
     "parties",
     "claims",
     "facts",
     "papers",
     "receivedOn",
     "receiptNumber",
     "filedBy",
     "rulePack",
     "contentHash"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "channel": {
      "$ref": "#/$defs/SuitChannel"
     },
     "parties": {
      "type": "array",
      "minItems": 2,
      "maxItems": 1100,
      "items": {
       "$ref": "#/$defs/SuitParty"
      }
     },
     "claims": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "facts": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "amount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "transcript": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "Digest of the transcript of an oral complaint (R-DOCK-10)."
     },
     "papers": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Hash"
      }
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "receiptNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "filedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "assistedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "CorrectionOrdered": {
    "type": "object",
    "additionalProperties": false,
    "description": "The one notice that lists every defect (R-DOCK-09).",
    "x-publish": [
     "orderedOn"
    ],
    "required": [
     "defects",
     "orderedOn"
    ],
    "properties": {
     "defects": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     },
     "orderedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "CorrectionReceived": {
    "type": "object",
    "additionalProperties": false,
    "description": "The docketing clock starts anew (R-TIME-05).",
    "x-publish": [
     "receivedOn"
    ],
    "required": [
     "papers",
     "receivedOn"
    ],
    "properties": {
     "papers": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Hash"
      }
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ComplaintReturned": {
    "type": "object",
    "additionalProperties": false,
    "description": "Not corrected in time: returned and recorded (R-DOCK-09).",
    "x-publish": [
     "complaintId",
     "disputeId",
     "returnedOn"
    ],
    "required": [
     "complaintId",
     "disputeId",
     "returnedOn",
     "reason"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "returnedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "PlaintiffPersisted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The plaintiff asks for the suit (R-MED-62, R-DOCK-09).",
    "required": [
     "partyId",
     "on"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "NonAcceptanceRuled": {
    "type": "object",
    "additionalProperties": false,
    "description": "Ruling of non-acceptance (裁定不予受理), open to appeal.",
    "required": [
     "complaintId",
     "disputeId",
     "court",
     "ground",
     "basis",
     "ruledOn",
     "reason",
     "judge"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "ground": {
      "$ref": "#/$defs/Ground"
     },
     "basis": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "redirectTo": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "ruledOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "CaseDocketed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Docketed (立案) with its number.",
    "required": [
     "complaintId",
     "disputeId",
     "court",
     "caseNumber",
     "docketedOn",
     "automatic"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "docketedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "automatic": {
      "type": "boolean",
      "description": "By the clock: R-DOCK-04."
     }
    }
   },
   "PlaintiffsLeft": {
    "type": "object",
    "additionalProperties": false,
    "description": "Some of several plaintiffs withdrew.",
    "required": [
     "plaintiffs",
     "on"
    ],
    "properties": {
     "plaintiffs": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ComplaintWithdrawn": {
    "type": "object",
    "additionalProperties": false,
    "description": "Withdrawn before docketing (R-MED-64).",
    "required": [
     "complaintId",
     "disputeId",
     "on"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Commissioned before docketing: the clock rests (R-REG-01).",
    "required": [
     "mediationId",
     "on"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationEndNoted": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "mediationId",
     "outcome",
     "on"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "outcome": {
      "enum": [
       "agreed",
       "failed"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ComplaintClosed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Closed as out-of-court mediation (R-AGR-09).",
    "required": [
     "complaintId",
     "disputeId",
     "outcome",
     "closedOn"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "outcome": {
      "enum": [
       "settled-out-of-court"
      ]
     },
     "closedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "NumberAllocated": {
    "$ref": "../common.v1.json#/$defs/NumberAllocated"
   },
   "DeadlineArmed": {
    "$ref": "../common.v1.json#/$defs/DeadlineArmed"
   },
   "DeadlinePaused": {
    "$ref": "../common.v1.json#/$defs/DeadlinePaused"
   },
   "DeadlineResumed": {
    "$ref": "../common.v1.json#/$defs/DeadlineResumed"
   },
   "DeadlineExtended": {
    "$ref": "../common.v1.json#/$defs/DeadlineExtended"
   },
   "DeadlineFired": {
    "$ref": "../common.v1.json#/$defs/DeadlineFired"
   },
   "DeadlineMet": {
    "$ref": "../common.v1.json#/$defs/DeadlineMet"
   },
   "DeadlineMissed": {
    "$ref": "../common.v1.json#/$defs/DeadlineMissed"
   },
   "DeadlineCancelled": {
    "$ref": "../common.v1.json#/$defs/DeadlineCancelled"
   },
   "ErasureBasis": {
    "enum": [
     "purpose-achieved",
     "period-over",
     "consent-withdrawn",
     "unlawful",
     "other-law"
    ],
    "description": "Grounds of deletion: PIPL 47 (R-SEC-07)."
   },
   "NamedKey": {
    "type": "object",
    "additionalProperties": false,
    "description": "A data key by its random reference, and whose it is; absent, the subject's own.",
    "required": [
     "ref"
    ],
    "properties": {
     "ref": {
      "type": "string",
      "pattern": "^[A-Za-z0-9_-]{22}$"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "ErasureRequested": {
    "type": "object",
    "additionalProperties": false,
    "description": "Somebody's personal text is to be erased; nothing has happened to it yet (R-SEC-07).",
    "required": [
     "erasureId",
     "subject",
     "basis",
     "by",
     "requestedOn"
    ],
    "properties": {
     "erasureId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "subject": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "A dispute, else a stream."
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId",
      "description": "Party, agent or mediator within the subject; absent, the subject with everybody in it."
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "basis": {
      "$ref": "#/$defs/ErasureBasis"
     },
     "paper": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "requestedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SubjectKeyRestricted": {
    "type": "object",
    "additionalProperties": false,
    "description": "From now on only stored and protected: read by the court for a reason, and nothing is added (R-SEC-07).",
    "required": [
     "erasureId",
     "subject",
     "keys",
     "by",
     "restrictedOn"
    ],
    "properties": {
     "erasureId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "subject": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "A dispute, else a stream."
     },
     "keys": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1500,
      "items": {
       "$ref": "#/$defs/NamedKey"
      }
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "restrictedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ErasureDeclined": {
    "type": "object",
    "additionalProperties": false,
    "description": "The request was not granted; the restriction is taken back.",
    "required": [
     "erasureId",
     "subject",
     "ground",
     "by",
     "declinedOn"
    ],
    "properties": {
     "erasureId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "subject": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "A dispute, else a stream."
     },
     "keys": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1500,
      "items": {
       "$ref": "#/$defs/NamedKey"
      }
     },
     "ground": {
      "enum": [
       "not-founded",
       "request-withdrawn",
       "wrong-person"
      ]
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "declinedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SubjectKeyDestroyed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Two people decided it: the keys are destroyed, and what they sealed reads as erased for ever (R-SEC-08).",
    "required": [
     "erasureId",
     "subject",
     "keys",
     "basis",
     "retention",
     "requestedBy",
     "approvedBy",
     "destroyedOn"
    ],
    "properties": {
     "erasureId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "subject": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "A dispute, else a stream."
     },
     "keys": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1500,
      "items": {
       "$ref": "#/$defs/NamedKey"
      }
     },
     "basis": {
      "$ref": "#/$defs/ErasureBasis"
     },
     "retention": {
      "type": "object",
      "additionalProperties": false,
      "description": "How long the file had to be kept: from its last fact, by which rule.",
      "required": [
       "rule",
       "lastOn",
       "keptUntil"
      ],
      "properties": {
       "rule": {
        "type": "string",
        "pattern": "^R-[A-Z]+-[0-9]+$"
       },
       "lastOn": {
        "$ref": "../common.v1.json#/$defs/LocalDate"
       },
       "keptUntil": {
        "$ref": "../common.v1.json#/$defs/LocalDate"
       }
      }
     },
     "requestedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "approvedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "destroyedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SuitEndNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The docketed suit has ended, as the court reported: judgment, mediation statement or withdrawal (R-AGR-10).",
    "required": [
     "complaintId",
     "disputeId",
     "court",
     "caseNumber",
     "outcome",
     "endedOn"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "outcome": {
      "enum": [
       "judgment",
       "ruling",
       "mediation-statement",
       "withdrawn",
       "deemed-withdrawn"
      ]
     },
     "endedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   }
  }
 },
 "events/mediation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/mediation.v1.json",
  "title": "Facts recorded by mediation; members marked x-personal never leave it",
  "$defs": {
   "OrganisationKind": {
    "enum": [
     "people-mediation-committee",
     "invited-organisation",
     "administrative-body",
     "other-lawful-organisation"
    ],
    "description": "What sort of body mediates; each has rules of its own."
   },
   "MediationKind": {
    "enum": [
     "people",
     "commissioned",
     "entrusted"
    ],
    "description": "People's mediation (人民调解), commissioned before docketing (委派), entrusted after it (委托): R-MED-63."
   },
   "MediationParty": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party to the mediation: references only.",
    "required": [
     "partyId",
     "side",
     "agents"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "side": {
      "enum": [
       "applicant",
       "respondent",
       "guarantor",
       "third-party"
      ]
     },
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      }
     },
     "domicileCourt": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     }
    }
   },
   "EndReason": {
    "enum": [
     "agreed",
     "settled-and-withdrawn",
     "unreachable",
     "party-unwilling",
     "too-far-apart",
     "period-ended",
     "refused-to-sign",
     "other",
     "refused",
     "failed"
    ],
    "description": "The eight end reasons of court mediation (R-MED-56); people's mediation ends agreed, refused or failed (R-MED-63)."
   },
   "InterestGround": {
    "enum": [
     "party-or-relative",
     "interest-in-the-dispute",
     "other-relation"
    ],
    "description": "Why a mediator may not be impartial (R-MED-36)."
   },
   "SessionMode": {
    "enum": [
     "on-site",
     "online",
     "separate",
     "asynchronous"
    ],
    "description": "How the parties take part (R-MED-40, R-MED-42)."
   },
   "ServiceAddress": {
    "type": "object",
    "additionalProperties": false,
    "description": "Service address (送达地址).",
    "required": [
     "text",
     "electronic"
    ],
    "properties": {
     "text": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300,
      "x-personal": true
     },
     "phone": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40,
      "x-personal": true
     },
     "electronic": {
      "type": "boolean"
     }
    }
   },
   "Listing": {
    "type": "object",
    "x-person": "mediatorId",
    "additionalProperties": false,
    "description": "A mediator as its organisation lists it (R-MED-14, R-MED-16).",
    "required": [
     "mediatorId",
     "name",
     "skills"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 80,
      "x-personal": true
     },
     "skills": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     },
     "trainedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "shamCourseOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "Obligation": {
    "type": "object",
    "additionalProperties": false,
    "description": "Who owes whom what, and when (给付义务): R-AGR-01.",
    "required": [
     "obligationId",
     "kind",
     "from",
     "to"
    ],
    "properties": {
     "obligationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "enum": [
       "payment",
       "delivery",
       "act",
       "apology",
       "status",
       "real-right",
       "ip-right",
       "special-procedure",
       "bankruptcy"
      ]
     },
     "from": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "The party who owes it."
     },
     "to": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "The party to whom it is owed."
     },
     "amount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "dueOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "account": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "Reference of the receiving account: the same account has the same reference, and it tells nothing else."
     },
     "detail": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "What exactly is owed."
     },
     "performed": {
      "type": "boolean",
      "description": "Performed at once, when the agreement was made."
     }
    }
   },
   "Clause": {
    "type": "object",
    "additionalProperties": false,
    "description": "A clause beside the obligations.",
    "required": [
     "kind",
     "text"
    ],
    "properties": {
     "kind": {
      "enum": [
       "liability",
       "guarantee",
       "beyond-claims",
       "court-judges-on-breach",
       "other"
      ]
     },
     "text": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "marked": {
      "type": "boolean",
      "description": "Noted as one that binds as contract only (R-AGR-07)."
     }
    }
   },
   "SignatureMethod": {
    "enum": [
     "electronic",
     "paper",
     "mark",
     "fingerprint",
     "seal"
    ],
    "description": "How a party signed (R-AGR-03, R-AGR-04)."
   },
   "Docketing": {
    "type": "object",
    "additionalProperties": false,
    "description": "A suit of this dispute was docketed.",
    "required": [
     "complaintId",
     "caseNumber",
     "docketedOn",
     "plaintiffs"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "docketedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "plaintiffs": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     }
    }
   },
   "OrganisationRegistered": {
    "type": "object",
    "additionalProperties": false,
    "description": "A lawfully established organisation that mediates (R-MED-14, R-MED-22).",
    "required": [
     "organisationId",
     "kind",
     "name",
     "division",
     "fee",
     "fields",
     "seals",
     "registeredOn"
    ],
    "properties": {
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/OrganisationKind"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode",
      "description": "The basic court of its seat."
     },
     "fee": {
      "type": "boolean"
     },
     "feeStandard": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "fields": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      },
      "description": "Kinds of dispute it takes."
     },
     "seals": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "References of its seals."
     },
     "registeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "invented": {
      "$ref": "../common.v1.json#/$defs/Invented"
     }
    }
   },
   "RosterEntryApproved": {
    "type": "object",
    "additionalProperties": false,
    "description": "On the roster of invited organisations of one court (R-MED-13).",
    "required": [
     "organisationId",
     "court",
     "approvedBy",
     "approvedOn"
    ],
    "properties": {
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "approvedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "approvedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "RosterEntryRemoved": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "organisationId",
     "court",
     "reason",
     "removedOn"
    ],
    "properties": {
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "removedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediatorListed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Counts as a mediator of every court that has the organisation on its roster (R-MED-15).",
    "required": [
     "organisationId",
     "mediator",
     "listedOn"
    ],
    "properties": {
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "mediator": {
      "$ref": "#/$defs/Listing"
     },
     "listedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "TrainingRecorded": {
    "type": "object",
    "additionalProperties": false,
    "description": "R-MED-16.",
    "required": [
     "organisationId",
     "mediatorId",
     "course",
     "completedOn",
     "recordedOn"
    ],
    "properties": {
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "course": {
      "enum": [
       "mediation",
       "sham-mediation"
      ]
     },
     "completedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "recordedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediatorRemoved": {
    "type": "object",
    "x-person": "mediatorId",
    "additionalProperties": false,
    "description": "Takes no new case (R-MED-24, R-MED-25).",
    "required": [
     "organisationId",
     "mediatorId",
     "reason",
     "removedOn"
    ],
    "properties": {
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "Why."
     },
     "removedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediatorReportReceived": {
    "type": "object",
    "x-person": "mediatorId",
    "additionalProperties": false,
    "description": "A court reported this mediator (R-CONF-31, R-CONF-39).",
    "required": [
     "organisationId",
     "mediatorId",
     "disputeId",
     "reportedOn",
     "reason"
    ],
    "properties": {
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reportedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "What the court reports."
     }
    }
   },
   "MediationBegun": {
    "type": "object",
    "additionalProperties": false,
    "description": "People's mediation begins (R-MED-63).",
    "required": [
     "mediationId",
     "disputeId",
     "organisationId",
     "parties",
     "unasked",
     "on"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "parties": {
      "type": "array",
      "minItems": 2,
      "maxItems": 1000,
      "items": {
       "$ref": "#/$defs/MediationParty"
      }
     },
     "unasked": {
      "type": "boolean",
      "description": "Begun by the committee on its own motion (PML 17)."
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationCommissioned": {
    "type": "object",
    "additionalProperties": false,
    "description": "Commissioned before docketing (委派调解): R-MED-52.",
    "required": [
     "mediationId",
     "disputeId",
     "organisationId",
     "parties",
     "court",
     "complaintIds",
     "rulePack",
     "receivedOn",
     "on"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "parties": {
      "type": "array",
      "minItems": 2,
      "maxItems": 1000,
      "items": {
       "$ref": "#/$defs/MediationParty"
      }
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "complaintIds": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "民诉前调, where the rule pack gives one (R-CN-41)."
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationEntrusted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Entrusted after docketing (委托调解): R-MED-53.",
    "required": [
     "mediationId",
     "disputeId",
     "organisationId",
     "parties",
     "court",
     "complaintIds",
     "caseNumber",
     "rulePack",
     "receivedOn",
     "on"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "parties": {
      "type": "array",
      "minItems": 2,
      "maxItems": 1000,
      "items": {
       "$ref": "#/$defs/MediationParty"
      }
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "complaintIds": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Of the suit."
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediatorProposed": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party's own word on who shall mediate (R-MED-29).",
    "required": [
     "partyIds",
     "mediatorId",
     "organisationId",
     "person",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AppointmentRequested": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party asks the court to choose (R-MED-29).",
    "required": [
     "partyIds",
     "person",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediatorChosen": {
    "type": "object",
    "additionalProperties": false,
    "description": "All parties named the same mediator.",
    "required": [
     "mediatorId",
     "organisationId",
     "on"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediatorAppointed": {
    "type": "object",
    "additionalProperties": false,
    "description": "By the court (R-MED-30) or by the committee (R-MED-38).",
    "required": [
     "mediatorId",
     "organisationId",
     "by",
     "appointedBy",
     "on"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "by": {
      "enum": [
       "court",
       "organisation"
      ]
     },
     "appointedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "CommissionAccepted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Starts the period (R-MED-31, R-MED-54).",
    "required": [
     "mediationId",
     "disputeId",
     "mediatorId",
     "organisationId",
     "on"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "procedure": {
      "enum": [
       "ordinary",
       "summary"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "CommissionDeclined": {
    "type": "object",
    "x-person": "mediatorId",
    "additionalProperties": false,
    "description": "R-MED-31.",
    "required": [
     "mediatorId",
     "ground",
     "reason",
     "on"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "ground": {
      "enum": [
       "out-of-charter",
       "beyond-skill",
       "otherwise-unsuitable"
      ]
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "In writing."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "CommissionLapsed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Silent for the three working days: another is appointed (R-MED-31).",
    "required": [
     "mediatorId",
     "on"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "InterestDisclosed": {
    "type": "object",
    "x-person": "mediatorId",
    "additionalProperties": false,
    "description": "R-MED-36.",
    "required": [
     "mediatorId",
     "ground",
     "statement",
     "on"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "ground": {
      "$ref": "#/$defs/InterestGround"
     },
     "statement": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "What the mediator disclosed."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "GoingOnAgreed": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party agrees to go on with this mediator (R-MED-36).",
    "required": [
     "partyIds",
     "person",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "RecusalRequested": {
    "type": "object",
    "x-person": "partyIds",
    "additionalProperties": false,
    "description": "R-MED-37.",
    "required": [
     "partyIds",
     "ground",
     "reason",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "ground": {
      "$ref": "#/$defs/InterestGround"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "Why."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "RecusalRejected": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason",
     "by",
     "on"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediatorRecused": {
    "type": "object",
    "additionalProperties": false,
    "description": "Steps back, or is made to (R-MED-37).",
    "required": [
     "mediatorId",
     "ground",
     "by",
     "on"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "ground": {
      "$ref": "#/$defs/InterestGround"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "PartiesInformed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Identity verified; rights, rules and the consequences of sham mediation told (R-MED-39).",
    "required": [
     "partyIds",
     "identity",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "identity": {
      "enum": [
       "document",
       "online-match"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ModeConsented": {
    "type": "object",
    "additionalProperties": false,
    "description": "Consent to this one way of taking part (R-MED-05, R-MED-06).",
    "required": [
     "partyIds",
     "mode",
     "person",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "mode": {
      "$ref": "#/$defs/SessionMode"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SessionHeld": {
    "type": "object",
    "additionalProperties": false,
    "x-publish": [
     "sessionId",
     "number",
     "mode",
     "confronted",
     "on"
    ],
    "required": [
     "sessionId",
     "number",
     "mode",
     "attended",
     "identityRechecked",
     "confronted",
     "record",
     "on"
    ],
    "properties": {
     "sessionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "number": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000
     },
     "mode": {
      "$ref": "#/$defs/SessionMode"
     },
     "attended": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "identityRechecked": {
      "type": "boolean"
     },
     "confronted": {
      "type": "boolean",
      "description": "Whether the parties argued their case."
     },
     "record": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "FactsRecorded": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "factsId",
     "text",
     "contentHash",
     "on"
    ],
    "properties": {
     "factsId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "text": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "Facts without dispute (无争议事实)."
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "FactsSigned": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "factsId",
     "partyIds",
     "person",
     "contentHash",
     "on"
    ],
    "properties": {
     "factsId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "UndisputedFactsConfirmed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Signed by all: may be used in the suit (R-MED-45).",
    "required": [
     "factsId",
     "contentHash",
     "on"
    ],
    "properties": {
     "factsId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ConcessionRecorded": {
    "type": "object",
    "x-person": "partyIds",
    "additionalProperties": false,
    "description": "Made to reach an agreement; never used against the party later (R-MED-11).",
    "required": [
     "concessionId",
     "partyIds",
     "text",
     "on"
    ],
    "properties": {
     "concessionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "text": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "Never leaves the mediation."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ServiceAddressConfirmed": {
    "type": "object",
    "x-person": "partyIds",
    "additionalProperties": false,
    "description": "The party's own act (R-MED-39).",
    "required": [
     "partyIds",
     "address",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "address": {
      "$ref": "#/$defs/ServiceAddress"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationSuspended": {
    "type": "object",
    "additionalProperties": false,
    "description": "Suspended and reported by the mediator (R-MED-47).",
    "required": [
     "reason",
     "on"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "What makes the mediator suspect a sham."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationResumed": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason",
     "by",
     "on"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AppraisalRequested": {
    "type": "object",
    "x-person": "partyIds",
    "additionalProperties": false,
    "description": "R-DIV-24.",
    "required": [
     "appraisalId",
     "partyIds",
     "matter",
     "on"
    ],
    "properties": {
     "appraisalId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "matter": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "What is to be appraised."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AppraisalConsented": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "appraisalId",
     "partyIds",
     "person",
     "on"
    ],
    "properties": {
     "appraisalId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AppraisalApproved": {
    "type": "object",
    "additionalProperties": false,
    "description": "The period stands still until the report (R-DIV-25, R-MED-55).",
    "required": [
     "appraisalId",
     "institution",
     "approvedBy",
     "on"
    ],
    "properties": {
     "appraisalId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "institution": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "approvedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AppraisalReported": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "appraisalId",
     "report",
     "on"
    ],
    "properties": {
     "appraisalId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "report": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ExtensionConsented": {
    "type": "object",
    "additionalProperties": false,
    "description": "R-MED-52, R-MED-53.",
    "required": [
     "partyIds",
     "until",
     "person",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "until": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "PeriodExtended": {
    "type": "object",
    "additionalProperties": false,
    "description": "All parties agreed to the same day.",
    "required": [
     "days",
     "until",
     "on"
    ],
    "properties": {
     "days": {
      "type": "integer",
      "minimum": 1,
      "maximum": 366
     },
     "until": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AgreementsPlanned": {
    "type": "object",
    "additionalProperties": false,
    "description": "Drafts made in this mediation, each a stream of its own.",
    "required": [
     "agreementIds",
     "on"
    ],
    "properties": {
     "agreementIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 200,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "GroupSigningHeld": {
    "type": "object",
    "additionalProperties": false,
    "description": "One batch of a signing session; each agreement records its own signatures.",
    "required": [
     "signingId",
     "agreementIds",
     "witness",
     "on"
    ],
    "properties": {
     "signingId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "agreementIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 200,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "witness": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AgreementReached": {
    "type": "object",
    "additionalProperties": false,
    "description": "An agreement of this mediation took effect.",
    "required": [
     "agreementId",
     "on"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "DocketingMarked": {
    "type": "object",
    "additionalProperties": false,
    "description": "Agreements with these plaintiffs from now on come after docketing (R-CONF-36).",
    "required": [
     "complaintId",
     "caseNumber",
     "docketedOn",
     "plaintiffs"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "docketedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "plaintiffs": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     }
    }
   },
   "PartyRefused": {
    "type": "object",
    "additionalProperties": false,
    "description": "Clearly refuses: no more mediation (R-MED-02).",
    "required": [
     "partyIds",
     "by",
     "on"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "by": {
      "enum": [
       "party",
       "agent",
       "mediator"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediationEnded": {
    "type": "object",
    "additionalProperties": false,
    "description": "The one end (终结调解).",
    "required": [
     "mediationId",
     "disputeId",
     "kind",
     "outcome",
     "reason",
     "agreements",
     "on"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/MediationKind"
     },
     "outcome": {
      "enum": [
       "agreed",
       "failed"
      ]
     },
     "reason": {
      "$ref": "#/$defs/EndReason"
     },
     "agreements": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "text": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "In words."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "FailureRecorded": {
    "type": "object",
    "additionalProperties": false,
    "description": "For the commissioning court; without concessions (R-MED-57, R-MED-58).",
    "required": [
     "reason",
     "commissionedOn",
     "sessions",
     "costActs",
     "on"
    ],
    "properties": {
     "reason": {
      "$ref": "#/$defs/EndReason"
     },
     "commissionedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "acceptedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "sessions": {
      "type": "integer",
      "minimum": 0,
      "maximum": 1000
     },
     "costActs": {
      "type": "array",
      "maxItems": 50,
      "items": {
       "type": "object",
       "x-person": "partyId",
       "additionalProperties": false,
       "required": [
        "partyId",
        "act"
       ],
       "properties": {
        "partyId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "act": {
         "$ref": "../common.v1.json#/$defs/Text",
         "x-personal": true,
         "description": "An act that raised another party's cost."
        }
       }
      }
     },
     "points": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "Other points for the court."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AgreementDrafted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The text that the parties are asked to sign (R-AGR-01).",
    "required": [
     "agreementId",
     "mediationId",
     "disputeId",
     "kind",
     "organisationId",
     "organisationKind",
     "mediatorId",
     "parties",
     "obligations",
     "facts",
     "clauses",
     "oral",
     "evidenceCount",
     "labour",
     "confronted",
     "selfSettled",
     "seals",
     "contentHash",
     "draftedOn"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/MediationKind"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "organisationKind": {
      "$ref": "#/$defs/OrganisationKind"
     },
     "organisationCourt": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "parties": {
      "type": "array",
      "minItems": 2,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/AgreementParty"
      }
     },
     "obligations": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
       "$ref": "#/$defs/Obligation"
      }
     },
     "facts": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "Main facts and disputed matters."
     },
     "clauses": {
      "type": "array",
      "maxItems": 50,
      "items": {
       "$ref": "#/$defs/Clause"
      }
     },
     "oral": {
      "type": "boolean"
     },
     "claimedAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "paperAmount": {
      "$ref": "../common.v1.json#/$defs/Money",
      "description": "What the paper (IOU, contract) says."
     },
     "evidenceCount": {
      "type": "integer",
      "minimum": 0,
      "maximum": 10000
     },
     "causeKind": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "labour": {
      "type": "boolean"
     },
     "confronted": {
      "type": "boolean"
     },
     "selfSettled": {
      "type": "boolean",
      "description": "The parties came with a ready agreement."
     },
     "seals": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "draftedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AgreementSigned": {
    "type": "object",
    "additionalProperties": false,
    "description": "One party signed (R-AGR-03 to R-AGR-05).",
    "x-publish": [
     "agreementId",
     "partyId",
     "by",
     "method",
     "on"
    ],
    "required": [
     "agreementId",
     "partyId",
     "person",
     "by",
     "method",
     "contentHash",
     "on"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId",
      "description": "Who signed, or who recorded a paper signature."
     },
     "by": {
      "enum": [
       "party",
       "agent",
       "record"
      ]
     },
     "method": {
      "$ref": "#/$defs/SignatureMethod"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "Digest of the special authority of an agent (R-MED-50)."
     },
     "witness": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "paper": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "Digest of the signed paper."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MediatorSigned": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "agreementId",
     "mediatorId",
     "on"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SealAffixed": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "agreementId",
     "sealId",
     "person",
     "on"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "sealId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SigningRefused": {
    "type": "object",
    "x-person": "partyId",
    "additionalProperties": false,
    "description": "A party will not sign: this agreement is at its end.",
    "required": [
     "agreementId",
     "partyId",
     "on"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true,
      "description": "Why."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "AgreementTookEffect": {
    "type": "object",
    "additionalProperties": false,
    "description": "Effective for all parties; day 0 of the 30 days is in it.",
    "required": [
     "agreement"
    ],
    "properties": {
     "agreement": {
      "$ref": "../common.v1.json#/$defs/Agreement"
     }
    }
   },
   "ObligationPerformed": {
    "type": "object",
    "additionalProperties": false,
    "description": "R-AGR-14.",
    "required": [
     "agreementId",
     "obligationId",
     "confirmedBy",
     "performedOn",
     "sameDay",
     "late",
     "on"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "obligationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "confirmedBy": {
      "enum": [
       "debtor",
       "creditor",
       "mediator"
      ]
     },
     "performedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "sameDay": {
      "type": "boolean",
      "description": "On the day the agreement took effect."
     },
     "late": {
      "type": "boolean"
     },
     "proof": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ObligationDefaulted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The day passed without performance.",
    "required": [
     "agreementId",
     "obligationId",
     "by",
     "on"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "obligationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "by": {
      "enum": [
       "deadline",
       "creditor"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "ComplaintNoted": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "complaintId",
     "plaintiffs"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "plaintiffs": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     }
    }
   },
   "MediationNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "A mediation of this dispute, and what it has to know of the suit.",
    "required": [
     "mediationId",
     "docketed"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "docketed": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "#/$defs/Docketing"
      }
     },
     "withdrawnOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "DocketingNoted": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "docketing",
     "mediationIds"
    ],
    "properties": {
     "docketing": {
      "$ref": "#/$defs/Docketing"
     },
     "mediationIds": {
      "type": "array",
      "maxItems": 200,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     }
    }
   },
   "WithdrawalNoted": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "on",
     "mediationIds"
    ],
    "properties": {
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "mediationIds": {
      "type": "array",
      "maxItems": 200,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     }
    }
   },
   "NumberAllocated": {
    "$ref": "../common.v1.json#/$defs/NumberAllocated"
   },
   "DeadlineArmed": {
    "$ref": "../common.v1.json#/$defs/DeadlineArmed"
   },
   "DeadlinePaused": {
    "$ref": "../common.v1.json#/$defs/DeadlinePaused"
   },
   "DeadlineResumed": {
    "$ref": "../common.v1.json#/$defs/DeadlineResumed"
   },
   "DeadlineExtended": {
    "$ref": "../common.v1.json#/$defs/DeadlineExtended"
   },
   "DeadlineFired": {
    "$ref": "../common.v1.json#/$defs/DeadlineFired"
   },
   "DeadlineMet": {
    "$ref": "../common.v1.json#/$defs/DeadlineMet"
   },
   "DeadlineMissed": {
    "$ref": "../common.v1.json#/$defs/DeadlineMissed"
   },
   "DeadlineCancelled": {
    "$ref": "../common.v1.json#/$defs/DeadlineCancelled"
   }
  }
 },
 "events/screening.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/screening.v1.json",
  "title": "Facts recorded by screening; only results and suspicions leave it",
  "$defs": {
   "SubmissionKind": {
    "enum": [
     "dispute",
     "complaint",
     "agreement",
     "application"
    ],
    "description": "What was handed in: a dispute, a complaint, an agreement, an application to confirm it."
   },
   "IndicatorId": {
    "enum": [
     "NO-CONFRONT",
     "SELF-SETTLED",
     "FAST-CLOSE",
     "AGREED-EXCEEDS-CLAIM",
     "OBLIGATION-EXTINGUISHED",
     "PARTY-UNAWARE",
     "SAME-DAY-BATCH",
     "AMOUNT-IDENTICAL",
     "PAYEE-SAME",
     "AGENT-SAME",
     "SERIES",
     "CLAIMANT-REPEAT",
     "MEDIATOR-FARMING",
     "SERIES-MARKED",
     "AMOUNT-ODD",
     "ADDR-SAME",
     "DOC-THIN",
     "DOC-FORGED",
     "EVID-DATE",
     "CASH-LARGE",
     "IOU-INFLATED",
     "LENDER-PRO",
     "NOTARY-MANDATE",
     "REPAID-HIDDEN",
     "AGENT-FORGED",
     "AGENT-INVOLVED",
     "INSIDER",
     "REL-KIN",
     "REL-CONTROL",
     "FLOW-ROUNDTRIP",
     "FLOW-BORROWED",
     "TIMING-ENFORCE",
     "TIMING-WINDFALL",
     "SEIZURE-SHIELD",
     "LEASE-BACKDATED",
     "DEBTOR-INSOLVENT",
     "ASSET-LOWPRICE",
     "CREDITOR-HARM",
     "WAGE-ABNORMAL",
     "SOCIALINS-ELSEWHERE",
     "SOCIALINS-BACKPAY",
     "CAPACITY-ODD"
    ],
    "description": "One sign of sham litigation, by its word in the library."
   },
   "IndicatorKind": {
    "enum": [
     "conduct",
     "speed",
     "amount",
     "account",
     "agent",
     "series",
     "paper",
     "relation",
     "timing",
     "performance",
     "consent",
     "means",
     "flow",
     "office"
    ],
    "description": "What a sign is about: only signs of different kinds bear each other out."
   },
   "IndicatorWeight": {
    "enum": [
     "common",
     "telling"
    ],
    "description": "common: genuine cases show it as often. telling: they rarely do."
   },
   "PatternKind": {
    "enum": [
     "SAME-DAY-BATCH",
     "AMOUNT-IDENTICAL",
     "PAYEE-SAME",
     "AGENT-SAME",
     "SERIES",
     "CLAIMANT-REPEAT",
     "MEDIATOR-FARMING"
    ],
    "description": "A sign that only a series can show."
   },
   "FactKind": {
    "enum": [
     "odd-amount",
     "shared-contact",
     "thin-document",
     "forged-document",
     "document-dates",
     "large-cash",
     "inflated-iou",
     "professional-lender",
     "notarised-mandate",
     "hidden-repayment",
     "forged-authority",
     "agent-involved",
     "insider",
     "kinship",
     "common-control",
     "money-loop",
     "borrowed-flow",
     "enforcement-pending",
     "windfall-pending",
     "seizure-shield",
     "backdated-lease",
     "insolvent-debtor",
     "low-price",
     "creditor-harmed",
     "abnormal-wage",
     "insured-elsewhere",
     "insurance-backpaid",
     "capacity"
    ],
    "description": "What a court officer may find: the closed list, each with the indicator it fires."
   },
   "CaseParty": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "side",
     "agents"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "side": {
      "enum": [
       "applicant",
       "respondent",
       "guarantor",
       "third-party"
      ]
     },
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      }
     }
    }
   },
   "Payment": {
    "type": "object",
    "additionalProperties": false,
    "description": "Who pays whom: the person where known, else the party.",
    "required": [
     "from",
     "to",
     "performed"
    ],
    "properties": {
     "from": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "to": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "amount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "account": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "performed": {
      "type": "boolean"
     }
    }
   },
   "CaseFile": {
    "type": "object",
    "additionalProperties": false,
    "description": "The facts that screening may look at, and nothing else.",
    "required": [
     "parties",
     "payments"
    ],
    "properties": {
     "parties": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "#/$defs/CaseParty"
      }
     },
     "payments": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "#/$defs/Payment"
      }
     },
     "claimedAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "paperAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "evidenceCount": {
      "type": "integer",
      "minimum": 0,
      "maximum": 10000
     },
     "causeKind": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "labour": {
      "type": "boolean"
     },
     "confronted": {
      "type": "boolean"
     },
     "selfSettled": {
      "type": "boolean"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "draftedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "Evidence": {
    "type": "object",
    "additionalProperties": false,
    "description": "The very fact that an indicator rests on.",
    "required": [
     "ref",
     "value"
    ],
    "properties": {
     "ref": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Where in the case file."
     },
     "value": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     }
    }
   },
   "Sentence": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "en": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "Member": {
    "type": "object",
    "additionalProperties": false,
    "description": "One submission of a series.",
    "required": [
     "submissionId",
     "disputeId",
     "unit",
     "on"
    ],
    "properties": {
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "unit": {
      "$ref": "../common.v1.json#/$defs/PersonId",
      "description": "What is counted once: a payee, or a dispute."
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "Mark": {
    "type": "object",
    "additionalProperties": false,
    "description": "A telling sign on one member, which the others of its series must be read with.",
    "required": [
     "submissionId",
     "indicator",
     "kind",
     "rule"
    ],
    "properties": {
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "indicator": {
      "$ref": "#/$defs/IndicatorId"
     },
     "kind": {
      "$ref": "#/$defs/IndicatorKind"
     },
     "rule": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     }
    }
   },
   "CaseFileNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "What was handed in, as screening knows it.",
    "required": [
     "submissionId",
     "disputeId",
     "kind",
     "receivedOn",
     "contentHash",
     "setVersion",
     "file"
    ],
    "properties": {
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/SubmissionKind"
     },
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "setVersion": {
      "type": "string",
      "minLength": 1,
      "maxLength": 20
     },
     "file": {
      "$ref": "#/$defs/CaseFile"
     }
    }
   },
   "ApplicationNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Confirmation of the agreement has been applied for.",
    "required": [
     "court",
     "filedOn",
     "contentHash"
    ],
    "properties": {
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "filedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "DenialNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party says that it never applied.",
    "required": [
     "partyId",
     "on"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "PatternNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "This submission is one of a series.",
    "required": [
     "key",
     "pattern",
     "total",
     "threshold",
     "members",
     "marks"
    ],
    "properties": {
     "key": {
      "type": "string",
      "pattern": "^[a-z]+\\.[A-Za-z0-9._~:-]{1,180}$",
      "description": "What its members have in common, by reference."
     },
     "pattern": {
      "$ref": "#/$defs/PatternKind"
     },
     "total": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000000000
     },
     "threshold": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000000000
     },
     "members": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "marks": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "#/$defs/Mark"
      }
     }
    }
   },
   "SeriesMarkNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Another member of its series shows a telling sign.",
    "required": [
     "key",
     "mark"
    ],
    "properties": {
     "key": {
      "type": "string",
      "pattern": "^[a-z]+\\.[A-Za-z0-9._~:-]{1,180}$",
      "description": "What its members have in common, by reference."
     },
     "mark": {
      "$ref": "#/$defs/Mark"
     }
    }
   },
   "FindingAdded": {
    "type": "object",
    "additionalProperties": false,
    "description": "A fact that the court found and put into the case file.",
    "required": [
     "findingId",
     "fact",
     "evidence",
     "addedOn",
     "by"
    ],
    "properties": {
     "findingId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "fact": {
      "$ref": "#/$defs/FactKind"
     },
     "evidence": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     },
     "documentOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "notBefore": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "note": {
      "$ref": "../common.v1.json#/$defs/Text",
      "x-personal": true
     },
     "addedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "IndicatorFired": {
    "type": "object",
    "additionalProperties": false,
    "description": "One sign, the facts it rests on, and why it matters. It never leaves screening (R-SHAM-100).",
    "required": [
     "submissionId",
     "contentHash",
     "setVersion",
     "indicator",
     "kind",
     "weight",
     "rule",
     "evidence",
     "explanation",
     "series"
    ],
    "properties": {
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "setVersion": {
      "type": "string",
      "minLength": 1,
      "maxLength": 20
     },
     "indicator": {
      "$ref": "#/$defs/IndicatorId"
     },
     "kind": {
      "$ref": "#/$defs/IndicatorKind"
     },
     "weight": {
      "$ref": "#/$defs/IndicatorWeight"
     },
     "rule": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "evidence": {
      "type": "array",
      "minItems": 1,
      "maxItems": 25,
      "items": {
       "$ref": "#/$defs/Evidence"
      }
     },
     "explanation": {
      "$ref": "#/$defs/Sentence"
     },
     "series": {
      "type": "array",
      "maxItems": 50,
      "items": {
       "type": "string",
       "pattern": "^[a-z]+\\.[A-Za-z0-9._~:-]{1,180}$",
       "description": "What its members have in common, by reference."
      },
      "description": "Series whose members must be read with it."
     }
    }
   },
   "SubmissionScreened": {
    "type": "object",
    "additionalProperties": false,
    "description": "The result for exactly this content; the indicators stay inside.",
    "required": [
     "submissionId",
     "disputeId",
     "kind",
     "contentHash",
     "tier",
     "setVersion"
    ],
    "properties": {
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "#/$defs/SubmissionKind"
     },
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "tier": {
      "enum": [
       "none",
       "watch",
       "review",
       "alert"
      ]
     },
     "setVersion": {
      "type": "string",
      "minLength": 1,
      "maxLength": 20
     }
    }
   },
   "SuspicionRaised": {
    "type": "object",
    "additionalProperties": false,
    "description": "Blocks only the confirming ruling and a mediation statement (R-SHAM-101).",
    "required": [
     "suspicionId",
     "submissionId",
     "disputeId",
     "tier"
    ],
    "properties": {
     "suspicionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "tier": {
      "enum": [
       "review",
       "alert"
      ]
     }
    }
   },
   "SuspicionClosed": {
    "type": "object",
    "additionalProperties": false,
    "description": "Cleared with reasons by the judge who has the case.",
    "x-publish": [
     "suspicionId",
     "submissionId",
     "disputeId",
     "agreementId",
     "closedOn"
    ],
    "required": [
     "suspicionId",
     "submissionId",
     "disputeId",
     "closedOn",
     "by",
     "reason"
    ],
    "properties": {
     "suspicionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "closedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "by": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "panel": {
      "type": "array",
      "minItems": 3,
      "maxItems": 7,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      }
     }
    }
   },
   "RulingNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "The court has ruled: nothing is left to hold.",
    "required": [
     "outcome",
     "on"
    ],
    "properties": {
     "outcome": {
      "enum": [
       "confirmed",
       "dismissed"
      ]
     },
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "MemberNoted": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "key",
     "pattern",
     "member"
    ],
    "properties": {
     "key": {
      "type": "string",
      "pattern": "^[a-z]+\\.[A-Za-z0-9._~:-]{1,180}$",
      "description": "What its members have in common, by reference."
     },
     "pattern": {
      "$ref": "#/$defs/PatternKind"
     },
     "member": {
      "$ref": "#/$defs/Member"
     }
    }
   },
   "PatternSeen": {
    "type": "object",
    "additionalProperties": false,
    "description": "The series has reached its threshold. Names every member not named before, the first ones too.",
    "required": [
     "key",
     "pattern",
     "total",
     "threshold",
     "members",
     "marks"
    ],
    "properties": {
     "key": {
      "type": "string",
      "pattern": "^[a-z]+\\.[A-Za-z0-9._~:-]{1,180}$",
      "description": "What its members have in common, by reference."
     },
     "pattern": {
      "$ref": "#/$defs/PatternKind"
     },
     "total": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000000000
     },
     "threshold": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000000000
     },
     "members": {
      "type": "array",
      "minItems": 1,
      "maxItems": 500,
      "items": {
       "$ref": "#/$defs/Member"
      }
     },
     "marks": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "#/$defs/Mark"
      }
     }
    }
   },
   "SeriesMarked": {
    "type": "object",
    "additionalProperties": false,
    "description": "A telling sign on one member, and the members already named who must be read with it.",
    "required": [
     "key",
     "mark",
     "members"
    ],
    "properties": {
     "key": {
      "type": "string",
      "pattern": "^[a-z]+\\.[A-Za-z0-9._~:-]{1,180}$",
      "description": "What its members have in common, by reference."
     },
     "mark": {
      "$ref": "#/$defs/Mark"
     },
     "members": {
      "type": "array",
      "maxItems": 500,
      "items": {
       "$ref": "#/$defs/Member"
      }
     }
    }
   },
   "ClueFeedbackNoted": {
    "type": "object",
    "additionalProperties": false,
    "description": "What police or procuratorate answered to a clue (R-SHAM-86, R-SHAM-87). It clears and raises nothing.",
    "required": [
     "suspicionId",
     "by",
     "outcome",
     "reference",
     "answeredOn"
    ],
    "properties": {
     "suspicionId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "by": {
      "enum": [
       "police",
       "procuratorate"
      ]
     },
     "outcome": {
      "enum": [
       "received",
       "filed",
       "not-filed",
       "concluded"
      ],
      "description": "received: a receipt only; filed: a case was opened."
     },
     "reference": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "answeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   }
  }
 },
 "inbound/cloud-event.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/inbound/cloud-event.v1.json",
  "title": "A message to Fengqiao: attributes of CloudEvents 1.0",
  "description": "On a topic in binary mode each attribute is the header ce_<name>, datacontenttype is content-type, and the value is data; in structured mode the value is one JSON object and content-type is application/cloudevents+json. The key of the record is the subject. Other attributes are ignored.",
  "$ref": "#/$defs/CloudEvent",
  "$defs": {
   "CloudEvent": {
    "type": "object",
    "required": [
     "specversion",
     "id",
     "source",
     "type",
     "subject",
     "datacontenttype",
     "data"
    ],
    "properties": {
     "specversion": {
      "type": "string",
      "enum": [
       "1.0"
      ]
     },
     "id": {
      "type": "string",
      "pattern": "^[\\x21-\\x7e]{1,100}$",
      "description": "Of the message, the same each time it is sent: with its source it is taken once."
     },
     "source": {
      "type": "string",
      "pattern": "^[\\x21-\\x7e]{1,200}$",
      "description": "The sending system, as a URI reference: /court/鄂0204 is written percent-encoded."
     },
     "type": {
      "type": "string",
      "pattern": "^fengqiao\\.inbound\\.[A-Z][A-Za-z0-9]*\\.v1$",
      "description": "fengqiao.inbound.<Message>.v1"
     },
     "subject": {
      "type": "string",
      "pattern": "^[^\\s\\p{Cc}\\p{Cs}]{1,300}$",
      "description": "The dispute: also the key of the record."
     },
     "time": {
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$"
     },
     "datacontenttype": {
      "type": "string",
      "enum": [
       "application/json"
      ]
     },
     "traceparent": {
      "type": "string",
      "maxLength": 200,
      "description": "W3C trace context: what comes of the message goes on with it. One that cannot be read is ignored."
     },
     "data": {
      "type": "object",
      "description": "What the schema of the type says."
     }
    }
   }
  }
 },
 "inbound/confirmation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/inbound/confirmation.v1.json",
  "title": "What confirmation hears from the enforcement systems of courts",
  "$defs": {
   "EnforcementStarted": {
    "type": "object",
    "additionalProperties": false,
    "description": "Enforcement of a confirmed agreement has begun (执行立案).",
    "x-topics": [
     "court-enforcement"
    ],
    "required": [
     "agreementId",
     "court",
     "caseNumber",
     "startedOn"
    ],
    "properties": {
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode",
      "description": "That enforces."
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "As (2025)鄂0204执12号."
     },
     "startedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   }
  }
 },
 "inbound/diversion.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/inbound/diversion.v1.json",
  "title": "What diversion hears from labour arbitration commissions",
  "$defs": {
   "ArbitrationAwarded": {
    "type": "object",
    "additionalProperties": false,
    "description": "A labour arbitration commission has decided (劳动仲裁裁决), or did not take the case: the way to a suit is open.",
    "x-topics": [
     "labour-arbitration"
    ],
    "required": [
     "disputeId",
     "commission",
     "awardNumber",
     "outcome",
     "awardedOn"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "commission": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Name of the commission."
     },
     "awardNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Of the document."
     },
     "outcome": {
      "enum": [
       "award",
       "final-award",
       "not-accepted"
      ],
      "description": "final-award: final for the employer (R-DIV-57); not-accepted: the commission did not take it (R-DIV-55)."
     },
     "awardedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   }
  }
 },
 "inbound/intake.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/inbound/intake.v1.json",
  "title": "What intake hears from the case systems of courts",
  "$defs": {
   "DocketingDecided": {
    "type": "object",
    "additionalProperties": false,
    "description": "The court has docketed the complaint in its own case system (立案), with a number of its own.",
    "x-topics": [
     "court-cases"
    ],
    "required": [
     "complaintId",
     "court",
     "caseNumber",
     "docketedOn"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "From ComplaintFiled."
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode",
      "description": "Before which the complaint is."
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "As (2025)鄂0204民初12号."
     },
     "docketedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "SuitConcluded": {
    "type": "object",
    "additionalProperties": false,
    "description": "The suit has come to its end at first instance: by judgment, statement or withdrawal.",
    "x-topics": [
     "court-cases"
    ],
    "required": [
     "complaintId",
     "court",
     "caseNumber",
     "outcome",
     "endedOn"
    ],
    "properties": {
     "complaintId": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "From ComplaintFiled."
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Under which it was docketed."
     },
     "outcome": {
      "enum": [
       "judgment",
       "ruling",
       "mediation-statement",
       "withdrawn",
       "deemed-withdrawn"
      ]
     },
     "endedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   }
  }
 },
 "inbound/screening.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/inbound/screening.v1.json",
  "title": "What screening hears from police and procuratorate",
  "$defs": {
   "ClueAnswered": {
    "type": "object",
    "additionalProperties": false,
    "description": "Feedback on a clue of sham litigation that the court passed on (线索反馈).",
    "x-topics": [
     "police",
     "procuratorate"
    ],
    "required": [
     "submissionId",
     "suspicionId",
     "by",
     "outcome",
     "reference",
     "answeredOn"
    ],
    "properties": {
     "submissionId": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "From SuspicionRaised."
     },
     "suspicionId": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "From SuspicionRaised."
     },
     "by": {
      "enum": [
       "police",
       "procuratorate"
      ]
     },
     "outcome": {
      "enum": [
       "received",
       "filed",
       "not-filed",
       "concluded"
      ],
      "description": "received: a receipt only; filed: a case was opened."
     },
     "reference": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Number of the document."
     },
     "answeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   }
  }
 },
 "api/analytics.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/analytics.v1.json",
  "title": "Command bodies and views of analytics",
  "$defs": {
   "SetPopulation": {
    "type": "object",
    "additionalProperties": false,
    "description": "Set or correct the population of a division in one year.",
    "required": [
     "division",
     "year",
     "residents",
     "source"
    ],
    "properties": {
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "year": {
      "type": "integer",
      "minimum": 1949,
      "maximum": 2100,
      "description": "Calendar year."
     },
     "residents": {
      "type": "integer",
      "minimum": 1,
      "maximum": 2000000000,
      "description": "Permanent residents (常住人口)."
     },
     "floating": {
      "type": "integer",
      "minimum": 0,
      "maximum": 2000000000,
      "description": "Registered floating population (登记流动人口); absent where the source does not give it, which is not zero."
     },
     "source": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     }
    }
   },
   "PopulationView": {
    "type": "object",
    "description": "The figures of one division, by year.",
    "required": [
     "division",
     "figures"
    ],
    "properties": {
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "name": {
      "type": "string"
     },
     "figures": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "type": "object",
       "required": [
        "year",
        "residents",
        "source"
       ],
       "properties": {
        "year": {
         "type": "integer",
         "minimum": 1949,
         "maximum": 2100,
         "description": "Calendar year."
        },
        "residents": {
         "type": "integer"
        },
        "floating": {
         "type": "integer"
        },
        "source": {
         "type": "string"
        }
       }
      }
     }
    }
   },
   "Label": {
    "type": "object",
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string"
     },
     "en": {
      "type": "string"
     }
    },
    "description": "A short name in both languages."
   },
   "PathEntry": {
    "type": "object",
    "description": "One recorded event of any service: what, who, which tier, when.",
    "required": [
     "sequence",
     "position",
     "type",
     "label",
     "service",
     "stream",
     "version",
     "actor",
     "at",
     "recordedAt"
    ],
    "properties": {
     "sequence": {
      "type": "integer",
      "description": "Place in the dispute, from 1, without gaps."
     },
     "position": {
      "type": "string",
      "description": "Place in the whole log."
     },
     "type": {
      "type": "string"
     },
     "label": {
      "$ref": "#/$defs/Label"
     },
     "service": {
      "type": "string"
     },
     "stream": {
      "type": "string"
     },
     "version": {
      "type": "integer"
     },
     "actor": {
      "type": "object",
      "required": [
       "role"
      ],
      "properties": {
       "role": {
        "type": "string"
       },
       "person": {
        "type": "string",
        "description": "Reference of the person; only for staff of the court, and one's own."
       },
       "tier": {
        "$ref": "../common.v1.json#/$defs/Tier"
       },
       "court": {
        "type": "string"
       },
       "organisation": {
        "type": "string"
       }
      }
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier",
      "description": "The tier it happened at: the actor's, else the one the fact speaks of."
     },
     "court": {
      "type": "string"
     },
     "organisation": {
      "type": "string"
     },
     "caseNumber": {
      "type": "string"
     },
     "at": {
      "$ref": "../common.v1.json#/$defs/Instant",
      "description": "Legal time."
     },
     "recordedAt": {
      "$ref": "../common.v1.json#/$defs/Instant",
      "description": "Real time of recording."
     }
    }
   },
   "PathView": {
    "type": "object",
    "description": "The path of a dispute through all services, in the order of the log.",
    "required": [
     "dispute",
     "items",
     "events",
     "withheld",
     "complete"
    ],
    "properties": {
     "dispute": {
      "type": "string"
     },
     "items": {
      "type": "array",
      "maxItems": 200,
      "items": {
       "$ref": "#/$defs/PathEntry"
      }
     },
     "events": {
      "type": "integer",
      "description": "How many events the dispute has."
     },
     "withheld": {
      "type": "integer",
      "description": "How many of them this viewer is not shown (R-ACC-01): the gaps in the sequence."
     },
     "complete": {
      "type": "boolean",
      "description": "Every sequence from 1 to the newest has been heard."
     },
     "next": {
      "type": "string",
      "description": "Cursor of the next page; absent on the last."
     }
    }
   },
   "BundledEvent": {
    "type": "object",
    "description": "One event of a bundle. `entry` alone: what happened is withheld. `commitment`: its body is withheld. `salt` and `body`: nothing is.",
    "required": [
     "sequence",
     "position",
     "proof"
    ],
    "properties": {
     "sequence": {
      "type": "integer",
      "description": "Place in the dispute, from 1."
     },
     "position": {
      "type": "integer",
      "description": "Place in the whole log: the number of its leaf."
     },
     "proof": {
      "type": "array",
      "maxItems": 64,
      "items": {
       "type": "string"
      },
      "description": "Inclusion proof: hashes in base64, from the leaf up."
     },
     "entry": {
      "type": "string",
      "pattern": "^[0-9a-f]{64}$",
      "description": "Stands for what happened."
     },
     "id": {
      "type": "string"
     },
     "stream": {
      "type": "string"
     },
     "version": {
      "type": "integer"
     },
     "type": {
      "type": "string"
     },
     "recordedAt": {
      "$ref": "../common.v1.json#/$defs/Instant"
     },
     "commitment": {
      "type": "string",
      "pattern": "^[0-9a-f]{64}$",
      "description": "Stands for the body."
     },
     "salt": {
      "type": "string",
      "pattern": "^[0-9a-f]{64}$",
      "description": "With the hash of the body it gives the commitment."
     },
     "body": {
      "type": "string",
      "description": "The stored bytes, base64."
     }
    }
   },
   "BundleView": {
    "type": "object",
    "description": "The path of a dispute below a checkpoint with its proofs, for npx fengqiao-verify.",
    "required": [
     "format",
     "algorithm",
     "subject",
     "count",
     "events",
     "checkpoint"
    ],
    "properties": {
     "format": {
      "type": "string",
      "description": "fengqiao.bundle.v1"
     },
     "algorithm": {
      "type": "string",
      "description": "sha-256"
     },
     "subject": {
      "type": "string"
     },
     "count": {
      "type": "integer"
     },
     "events": {
      "type": "array",
      "maxItems": 2000,
      "items": {
       "$ref": "#/$defs/BundledEvent"
      }
     },
     "checkpoint": {
      "type": "string",
      "description": "Signed note (C2SP): the log's signature and the witness's."
     }
    }
   },
   "DisputeSummaryView": {
    "type": "object",
    "description": "One dispute in one row.",
    "required": [
     "dispute",
     "group",
     "tierPath",
     "outcome",
     "agreements",
     "obligations",
     "confirmations",
     "suits",
     "caseNumbers",
     "deadlines",
     "events",
     "complete",
     "firstOn",
     "lastOn",
     "days"
    ],
    "properties": {
     "dispute": {
      "type": "string"
     },
     "channel": {
      "type": "string"
     },
     "division": {
      "type": "string"
     },
     "area": {
      "type": "string",
      "description": "Name of the division."
     },
     "cause": {
      "type": "object",
      "required": [
       "edition",
       "name"
      ],
      "properties": {
       "edition": {
        "type": "string"
       },
       "code": {
        "type": "string"
       },
       "name": {
        "type": "string"
       }
      }
     },
     "registeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "claimAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "group": {
      "type": "boolean"
     },
     "invented": {
      "type": "boolean"
     },
     "linkedTo": {
      "type": "string"
     },
     "tierPath": {
      "type": "array",
      "maxItems": 64,
      "items": {
       "$ref": "../common.v1.json#/$defs/Tier"
      },
      "description": "Tiers in the order in which the dispute came to them."
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier",
      "description": "Where it ended, or stands."
     },
     "outcome": {
      "enum": [
       "pending",
       "agreement-reached",
       "resolved",
       "confirmed",
       "dismissed",
       "revoked",
       "docketed",
       "non-acceptance",
       "withdrawn"
      ]
     },
     "outcomeOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "agreements": {
      "type": "integer",
      "description": "Agreements in effect, oral ones included."
     },
     "obligations": {
      "type": "object",
      "required": [
       "performed",
       "defaulted"
      ],
      "properties": {
       "performed": {
        "type": "integer"
       },
       "defaulted": {
        "type": "integer"
       }
      }
     },
     "confirmations": {
      "type": "object",
      "required": [
       "applied",
       "confirmed",
       "dismissed"
      ],
      "properties": {
       "applied": {
        "type": "integer"
       },
       "confirmed": {
        "type": "integer"
       },
       "dismissed": {
        "type": "integer"
       },
       "held": {
        "type": "integer",
        "description": "Applications ever held by a suspicion; never shown to parties and mediators (R-ACC-01)."
       }
      }
     },
     "suits": {
      "type": "object",
      "required": [
       "docketed",
       "notAccepted"
      ],
      "properties": {
       "docketed": {
        "type": "integer"
       },
       "notAccepted": {
        "type": "integer"
       }
      }
     },
     "caseNumbers": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "type": "string"
      },
      "description": "The first 20."
     },
     "deadlines": {
      "type": "object",
      "required": [
       "armed",
       "met",
       "late",
       "missed",
       "fired"
      ],
      "properties": {
       "armed": {
        "type": "integer"
       },
       "met": {
        "type": "integer",
        "description": "In time."
       },
       "late": {
        "type": "integer",
        "description": "Met late."
       },
       "missed": {
        "type": "integer"
       },
       "fired": {
        "type": "integer"
       }
      }
     },
     "events": {
      "type": "integer"
     },
     "complete": {
      "type": "boolean"
     },
     "firstOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "lastOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "days": {
      "type": "integer",
      "description": "From the first to the last."
     }
    }
   },
   "MetricDefinition": {
    "type": "object",
    "description": "How a figure is counted; a change of the way makes a new version (R-MET-07).",
    "required": [
     "id",
     "version",
     "rules",
     "zh",
     "en"
    ],
    "properties": {
     "id": {
      "type": "string"
     },
     "version": {
      "type": "integer"
     },
     "rules": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/RuleId"
      }
     },
     "zh": {
      "type": "string"
     },
     "en": {
      "type": "string"
     }
    }
   },
   "CountCell": {
    "type": "object",
    "required": [
     "key",
     "label"
    ],
    "properties": {
     "key": {
      "type": "string"
     },
     "label": {
      "$ref": "#/$defs/Label"
     },
     "numerator": {
      "type": "integer",
      "description": "Absent where it is suppressed."
     },
     "denominator": {
      "type": "integer"
     },
     "suppressed": {
      "type": "boolean",
      "description": "Fewer than five, or needed to hide one that is."
     }
    }
   },
   "CountsView": {
    "type": "object",
    "description": "Registered disputes by one trait, each with numerator and denominator (R-MET-30).",
    "required": [
     "definition",
     "by",
     "items",
     "asOf"
    ],
    "properties": {
     "definition": {
      "$ref": "#/$defs/MetricDefinition"
     },
     "by": {
      "enum": [
       "area",
       "tier",
       "cause",
       "outcome",
       "channel"
      ]
     },
     "division": {
      "type": "string"
     },
     "level": {
      "type": "string"
     },
     "from": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "to": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "items": {
      "type": "array",
      "maxItems": 200,
      "items": {
       "$ref": "#/$defs/CountCell"
      }
     },
     "next": {
      "type": "string"
     },
     "asOf": {
      "type": "string",
      "description": "Position of the log up to which was counted; empty before the first event."
     }
    }
   },
   "SuitsPerTenThousandView": {
    "type": "object",
    "description": "Suits per 10,000 people (万人起诉率) of one area and period (R-MET-10).",
    "required": [
     "definition",
     "division",
     "countedBy",
     "from",
     "to",
     "notes",
     "asOf"
    ],
    "properties": {
     "definition": {
      "$ref": "#/$defs/MetricDefinition"
     },
     "division": {
      "type": "string"
     },
     "name": {
      "type": "string"
     },
     "countedBy": {
      "enum": [
       "court",
       "dispute"
      ],
      "description": "County and above: by the area of the court. Below: by the place of the dispute (R-MET-12)."
     },
     "from": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "to": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "numerator": {
      "type": "integer",
      "description": "First-instance civil and administrative cases docketed."
     },
     "denominator": {
      "type": "integer",
      "description": "Permanent residents and registered floating population."
     },
     "value": {
      "type": "number",
      "description": "Per 10,000, two places; absent without a denominator."
     },
     "population": {
      "type": "object",
      "required": [
       "year",
       "residents",
       "source"
      ],
      "properties": {
       "year": {
        "type": "integer"
       },
       "residents": {
        "type": "integer"
       },
       "floating": {
        "type": "integer"
       },
       "source": {
        "type": "string"
       }
      }
     },
     "suppressed": {
      "type": "boolean"
     },
     "notes": {
      "type": "array",
      "maxItems": 10,
      "items": {
       "$ref": "#/$defs/Label"
      }
     },
     "asOf": {
      "type": "string"
     }
    }
   }
  }
 },
 "api/confirmation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/confirmation.v1.json",
  "title": "Command bodies and views of confirmation",
  "$defs": {
   "SubmitAgreement": {
    "type": "object",
    "additionalProperties": false,
    "description": "An agreement made outside the platform, brought by a party to it.",
    "required": [
     "agreement"
    ],
    "properties": {
     "agreement": {
      "$ref": "../common.v1.json#/$defs/Agreement"
     }
    }
   },
   "JoinApplication": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "court",
     "address"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "address": {
      "$ref": "../events/confirmation.v1.json#/$defs/ServiceAddress"
     }
    }
   },
   "GiveExcuse": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "obstacle",
     "obstacleEndedOn",
     "reason"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "obstacle": {
      "enum": [
       "force-majeure",
       "other-proper-ground"
      ]
     },
     "obstacleEndedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "OrderSupplement": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "items"
    ],
    "properties": {
     "items": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     }
    }
   },
   "SupplyPapers": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "papers"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "papers": {
      "type": "array",
      "minItems": 1,
      "maxItems": 50,
      "items": {
       "$ref": "../common.v1.json#/$defs/Hash"
      }
     }
    }
   },
   "AcceptApplication": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "judge"
    ],
    "properties": {
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "excuseAccepted": {
      "type": "boolean"
     },
     "subjectMatterCourt": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "intermediate": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     }
    }
   },
   "RuleNonAcceptance": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "ground",
     "reason"
    ],
    "properties": {
     "ground": {
      "$ref": "../events/confirmation.v1.json#/$defs/NonAcceptanceGround"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ClearSuspicion": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "panel": {
      "type": "array",
      "minItems": 3,
      "maxItems": 7,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      }
     }
    }
   },
   "NotifyParty": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "channel",
     "addressFrom"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "channel": {
      "enum": [
       "sms",
       "app",
       "post",
       "in-person",
       "phone"
      ]
     },
     "addressFrom": {
      "enum": [
       "party",
       "court",
       "agent",
       "organisation"
      ],
      "description": "Whose address it is: only one that the party gave itself, or the court found, counts."
     }
    }
   },
   "DisownJoining": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "statement"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "statement": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "HoldVerification": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "online",
     "attended",
     "identityChecked",
     "record"
    ],
    "properties": {
     "online": {
      "type": "boolean"
     },
     "attended": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "identityChecked": {
      "type": "boolean"
     },
     "record": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "ConfirmAgreement": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "contentHash"
    ],
    "properties": {
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "The exact content confirmed."
     }
    }
   },
   "DismissApplication": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "ground",
     "reason"
    ],
    "properties": {
     "ground": {
      "$ref": "../events/confirmation.v1.json#/$defs/DismissalGround"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ReportMediator": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "AllowWithdrawal": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "requestedBy"
    ],
    "properties": {
     "requestedBy": {
      "$ref": "../common.v1.json#/$defs/Id"
     }
    }
   },
   "DeemWithdrawn": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "cause"
    ],
    "properties": {
     "cause": {
      "enum": [
       "not-supplemented",
       "refused-questions"
      ]
     }
    }
   },
   "EndSpecialProcedure": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ServeRuling": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     }
    }
   },
   "ExtendRuling": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "days"
    ],
    "properties": {
     "days": {
      "type": "integer",
      "minimum": 1,
      "maximum": 30
     }
    }
   },
   "FileObjection": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "knownOn",
     "reason"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "knownOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RuleObjection": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "upheld",
     "reason"
    ],
    "properties": {
     "upheld": {
      "type": "boolean"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ApplicationView": {
    "type": "object",
    "description": "One application as its viewer may see it.",
    "required": [
     "id",
     "disputeId",
     "status",
     "agreement",
     "joined",
     "deadlines"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "status": {
      "enum": [
       "noted",
       "joining",
       "filed",
       "under-review",
       "closed"
      ]
     },
     "agreement": {
      "$ref": "../common.v1.json#/$defs/Agreement"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "filedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "late": {
      "type": "boolean"
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "joined": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "waitingFor": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "judge": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "notified": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "verifiedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "outcome": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "ground": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "screened": {
      "type": "boolean",
      "description": "Shown to court staff only."
     },
     "openSuspicions": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "Shown to court staff only (R-ACC-01)."
     },
     "deadlines": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "enforcement": {
      "$ref": "../events/confirmation.v1.json#/$defs/EnforcementNoted"
     }
    }
   },
   "ReportEnforcement": {
    "$ref": "../inbound/confirmation.v1.json#/$defs/EnforcementStarted"
   }
  }
 },
 "api/diversion.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/diversion.v1.json",
  "title": "What diversion is asked and shows",
  "$defs": {
   "AssessRoute": {
    "type": "object",
    "additionalProperties": false,
    "description": "What an official found; a member left out stays as it was.",
    "required": [
     "facts"
    ],
    "properties": {
     "facts": {
      "$ref": "../events/diversion.v1.json#/$defs/RoutingFacts"
     }
    }
   },
   "MoveDispute": {
    "type": "object",
    "additionalProperties": false,
    "description": "A party moves the dispute to any tier at any time; no reason is asked for.",
    "required": [
     "partyId",
     "to"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "to": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     }
    }
   },
   "ReferDispute": {
    "type": "object",
    "additionalProperties": false,
    "description": "An official passes the dispute on: one tier, or with a reason.",
    "required": [
     "to"
    ],
    "properties": {
     "to": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "A unit that gets this as its task."
     },
     "reason": {
      "$ref": "../events/diversion.v1.json#/$defs/ReferralReason"
     },
     "reasonText": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "SendDown": {
    "type": "object",
    "additionalProperties": false,
    "description": "The court sends a dispute down to a unit.",
    "required": [
     "to",
     "organisationId"
    ],
    "properties": {
     "to": {
      "enum": [
       "township",
       "village"
      ]
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "$ref": "../events/diversion.v1.json#/$defs/ReferralReason"
     },
     "reasonText": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "AcceptReferral": {
    "type": "object",
    "additionalProperties": false,
    "properties": {}
   },
   "ReturnReferral": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RecallReferral": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ChooseSuit": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     }
    }
   },
   "OfferMediation": {
    "type": "object",
    "additionalProperties": false,
    "description": "Mediation is offered by an official, or asked for by a party.",
    "required": [
     "kind",
     "organisationId"
    ],
    "properties": {
     "kind": {
      "$ref": "../events/diversion.v1.json#/$defs/AttemptKind"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "complaintIds": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "partyIds": {
      "type": "array",
      "minItems": 2,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "Whose consent is needed; all parties when left out."
     },
     "answerBy": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "DeliverNotice": {
    "type": "object",
    "additionalProperties": false,
    "description": "The notice is shown to parties before they are asked.",
    "required": [
     "channel"
    ],
    "properties": {
     "channel": {
      "enum": [
       "online",
       "sms",
       "post",
       "in-person",
       "phone"
      ]
     },
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "All parties, or those the caller acts for, when left out."
     }
    }
   },
   "GiveConsent": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "textVersion",
     "parties"
    ],
    "properties": {
     "textVersion": {
      "$ref": "../common.v1.json#/$defs/ShortText",
      "description": "Of the text that was read."
     },
     "parties": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "partyId"
       ],
       "properties": {
        "partyId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "authority": {
         "$ref": "../common.v1.json#/$defs/Hash",
         "description": "Digest of the power of attorney: an agent needs one for each party."
        }
       }
      },
      "description": "The caller itself, or every party it holds authority for."
     }
    }
   },
   "RevokeConsent": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RefuseMediation": {
    "type": "object",
    "additionalProperties": false,
    "description": "No reason is needed.",
    "required": [
     "partyId"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RouteView": {
    "type": "object",
    "additionalProperties": true,
    "required": [
     "id",
     "status",
     "tier",
     "cause",
     "group",
     "registeredOn",
     "facts",
     "history",
     "tasks",
     "attempts",
     "complaints",
     "suitChosenBy",
     "deadlines"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "status": {
      "enum": [
       "open",
       "resolved",
       "ended"
      ]
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "holder": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "Organisation that holds it; absent: the tier itself."
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "cause": {
      "type": "object",
      "additionalProperties": false,
      "description": "Cause of action (案由) as intake registered it.",
      "required": [
       "edition",
       "name"
      ],
      "properties": {
       "edition": {
        "enum": [
         "2011",
         "2020",
         "2025"
        ]
       },
       "code": {
        "$ref": "../common.v1.json#/$defs/ShortText"
       },
       "name": {
        "$ref": "../common.v1.json#/$defs/ShortText"
       }
      }
     },
     "group": {
      "type": "boolean"
     },
     "registeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "facts": {
      "$ref": "../events/diversion.v1.json#/$defs/RoutingFacts"
     },
     "recommendation": {
      "$ref": "../events/diversion.v1.json#/$defs/DisputeRouted",
      "description": "Suitability and route with every rule that fired."
     },
     "history": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "tier",
        "by",
        "since"
       ],
       "properties": {
        "tier": {
         "$ref": "../common.v1.json#/$defs/Tier"
        },
        "organisationId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "by": {
         "enum": [
          "registration",
          "official",
          "party",
          "court-down"
         ]
        },
        "since": {
         "$ref": "../common.v1.json#/$defs/LocalDate"
        },
        "reason": {
         "$ref": "../events/diversion.v1.json#/$defs/ReferralReason"
        }
       }
      }
     },
     "tasks": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "referralId",
        "organisationId",
        "to",
        "status",
        "on"
       ],
       "properties": {
        "referralId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "organisationId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "to": {
         "$ref": "../common.v1.json#/$defs/Tier"
        },
        "status": {
         "enum": [
          "open",
          "accepted",
          "returned",
          "closed"
         ]
        },
        "on": {
         "$ref": "../common.v1.json#/$defs/LocalDate"
        }
       }
      }
     },
     "attempts": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "complaints": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "complaintId"
       ],
       "properties": {
        "complaintId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "caseNumber": {
         "$ref": "../common.v1.json#/$defs/ShortText"
        }
       }
      }
     },
     "suitChosenBy": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For officials all; for a party its own."
     },
     "deadlines": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "object"
      }
     },
     "awards": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../events/diversion.v1.json#/$defs/AwardNoted"
      }
     }
    }
   },
   "AttemptView": {
    "type": "object",
    "additionalProperties": true,
    "required": [
     "id",
     "disputeId",
     "status",
     "kind",
     "organisationId",
     "complaintIds",
     "offeredOn",
     "rulePack",
     "parties",
     "textVersion",
     "notice",
     "consentText",
     "ways",
     "deadlines"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "status": {
      "enum": [
       "offered",
       "agreed",
       "ended"
      ]
     },
     "ending": {
      "enum": [
       "refused",
       "revoked",
       "lapsed",
       "concluded",
       "withdrawn"
      ]
     },
     "kind": {
      "$ref": "../events/diversion.v1.json#/$defs/AttemptKind"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "complaintIds": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "offeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "agreedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "answerBy": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "parties": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "partyId",
        "side",
        "agents",
        "notified",
        "consent"
       ],
       "properties": {
        "partyId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "side": {
         "$ref": "../common.v1.json#/$defs/ShortText"
        },
        "personId": {
         "$ref": "../common.v1.json#/$defs/PersonId"
        },
        "agents": {
         "type": "array",
         "maxItems": 5,
         "items": {
          "$ref": "../common.v1.json#/$defs/PersonId"
         }
        },
        "notified": {
         "type": "boolean"
        },
        "consent": {
         "enum": [
          "awaited",
          "given",
          "revoked",
          "refused",
          "ended"
         ]
        }
       }
      }
     },
     "textVersion": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "notice": {
      "$ref": "../events/diversion.v1.json#/$defs/Sentence"
     },
     "consentText": {
      "$ref": "../events/diversion.v1.json#/$defs/Sentence"
     },
     "ways": {
      "type": "array",
      "maxItems": 10,
      "items": {
       "$ref": "../events/diversion.v1.json#/$defs/FiredRule"
      },
      "description": "What stays open to a party that does not mediate."
     },
     "deadlines": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "type": "object"
      }
     }
    }
   },
   "ReportAward": {
    "$ref": "../inbound/diversion.v1.json#/$defs/ArbitrationAwarded"
   }
  }
 },
 "api/intake.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/intake.v1.json",
  "title": "Command bodies and views of intake",
  "$defs": {
   "CauseAsked": {
    "type": "object",
    "additionalProperties": false,
    "description": "Name as the edition of the day has it; an unknown one is accepted and flagged.",
    "required": [
     "name"
    ],
    "properties": {
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 100
     },
     "code": {
      "type": "string",
      "minLength": 1,
      "maxLength": 12
     }
    }
   },
   "PartyAsked": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "side",
     "kind",
     "name"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "Chosen by the caller; else one is made."
     },
     "side": {
      "$ref": "../events/intake.v1.json#/$defs/Side"
     },
     "kind": {
      "$ref": "../events/intake.v1.json#/$defs/PartyKind"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200
     },
     "sex": {
      "enum": [
       "male",
       "female"
      ]
     },
     "idKind": {
      "enum": [
       "resident-id",
       "passport",
       "other"
      ]
     },
     "idNumber": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "usci": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "domicile": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300
     },
     "phone": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "representative": {
      "type": "string",
      "minLength": 1,
      "maxLength": 100
     },
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "#/$defs/AgentAsked"
      }
     },
     "domicileCourt": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     }
    }
   },
   "AgentAsked": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "authority"
    ],
    "properties": {
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 100
     },
     "authority": {
      "enum": [
       "general",
       "special"
      ]
     },
     "paper": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "RegisterDispute": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "channel",
     "tier",
     "division",
     "cause",
     "claim"
    ],
    "properties": {
     "channel": {
      "enum": [
       "online",
       "counter",
       "oral",
       "assisted"
      ]
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "cause": {
      "$ref": "#/$defs/CauseAsked"
     },
     "claim": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "summary"
      ],
      "properties": {
       "summary": {
        "$ref": "../common.v1.json#/$defs/Text"
       },
       "amount": {
        "$ref": "../common.v1.json#/$defs/Money"
       }
      }
     },
     "reporter": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "linkedTo": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "group": {
      "type": "boolean"
     },
     "invented": {
      "$ref": "../common.v1.json#/$defs/Invented"
     }
    }
   },
   "ReportFinding": {
    "type": "object",
    "additionalProperties": false,
    "description": "A finding of the round that becomes the draft of a dispute in this one step.",
    "required": [
     "tier",
     "division",
     "description",
     "cause"
    ],
    "properties": {
     "tier": {
      "enum": [
       "village",
       "township"
      ]
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "description": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "cause": {
      "$ref": "#/$defs/CauseAsked"
     },
     "amount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "linkedTo": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "group": {
      "type": "boolean"
     },
     "invented": {
      "$ref": "../common.v1.json#/$defs/Invented"
     }
    }
   },
   "AddParties": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "parties"
    ],
    "properties": {
     "parties": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "#/$defs/PartyAsked"
      }
     }
    }
   },
   "AddEvidence": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "digest",
     "category",
     "title"
    ],
    "properties": {
     "digest": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "category": {
      "$ref": "../events/intake.v1.json#/$defs/EvidenceCategory"
     },
     "title": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     }
    }
   },
   "CheckOriginal": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "matches"
    ],
    "properties": {
     "matches": {
      "type": "boolean"
     }
    }
   },
   "SignUndertaking": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "text"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "text": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "Digest of the text that was signed."
     }
    }
   },
   "CorrectMistake": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "field",
     "is",
     "reason"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "field": {
      "$ref": "../events/intake.v1.json#/$defs/CorrectedField"
     },
     "is": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "LinkDispute": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "to",
     "relation"
    ],
    "properties": {
     "to": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "relation": {
      "$ref": "../events/intake.v1.json#/$defs/Relation"
     }
    }
   },
   "WithdrawDispute": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "requestedBy": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RequestHomeVisit": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "purpose",
     "address"
    ],
    "properties": {
     "purpose": {
      "enum": [
       "filing",
       "evidence",
       "mediation",
       "service"
      ]
     },
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "address": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300
     }
    }
   },
   "ScheduleHomeVisit": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "on",
     "visitor"
    ],
    "properties": {
     "on": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "visitor": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     }
    }
   },
   "RecordHomeVisit": {
    "type": "object",
    "additionalProperties": false,
    "properties": {}
   },
   "FileComplaint": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "disputeId",
     "court",
     "channel",
     "plaintiffs",
     "defendants",
     "claims",
     "facts"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "channel": {
      "$ref": "../events/intake.v1.json#/$defs/SuitChannel"
     },
     "plaintiffs": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "defendants": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "claims": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "facts": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "amount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "transcript": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "papers": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Hash"
      }
     }
    }
   },
   "DocketComplaint": {
    "type": "object",
    "additionalProperties": false,
    "properties": {}
   },
   "OrderCorrection": {
    "type": "object",
    "additionalProperties": false,
    "description": "Every defect at once: there is no second notice.",
    "required": [
     "defects"
    ],
    "properties": {
     "defects": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     }
    }
   },
   "ReceiveCorrection": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "papers"
    ],
    "properties": {
     "papers": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Hash"
      }
     }
    }
   },
   "ReturnComplaint": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "PersistInSuit": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     }
    }
   },
   "RuleNonAcceptance": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "ground",
     "reason"
    ],
    "properties": {
     "ground": {
      "$ref": "../events/intake.v1.json#/$defs/Ground"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "redirectTo": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     }
    }
   },
   "WithdrawComplaint": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "plaintiffs"
    ],
    "properties": {
     "plaintiffs": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     }
    }
   },
   "CloseComplaint": {
    "type": "object",
    "additionalProperties": false,
    "properties": {}
   },
   "RequestErasure": {
    "type": "object",
    "additionalProperties": false,
    "description": "To have personal text erased: of one person, or of a subject with everybody in it (R-SEC-07).",
    "required": [
     "subject",
     "basis"
    ],
    "properties": {
     "subject": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "A dispute, else a stream."
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId",
      "description": "Party, agent or mediator within the subject; absent, the subject with everybody in it."
     },
     "basis": {
      "$ref": "../events/intake.v1.json#/$defs/ErasureBasis"
     },
     "paper": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "RestrictSubject": {
    "type": "object",
    "additionalProperties": false,
    "properties": {},
    "description": "Only stored and protected from now on."
   },
   "ApproveErasure": {
    "type": "object",
    "additionalProperties": false,
    "properties": {},
    "description": "By somebody who neither asked for it nor restricted it; refused while the file must be kept."
   },
   "DeclineErasure": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "ground"
    ],
    "properties": {
     "ground": {
      "enum": [
       "not-founded",
       "request-withdrawn",
       "wrong-person"
      ]
     }
    }
   },
   "FindPeople": {
    "type": "object",
    "additionalProperties": false,
    "description": "The number stands in the body: no address and no log holds it.",
    "required": [
     "number"
    ],
    "properties": {
     "number": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40,
      "description": "Identity number or unified social credit code."
     }
    }
   },
   "PartyView": {
    "type": "object",
    "description": "One party as its viewer may see it.",
    "required": [
     "partyId",
     "side",
     "kind",
     "name",
     "undertaking"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "side": {
      "$ref": "../events/intake.v1.json#/$defs/Side"
     },
     "kind": {
      "$ref": "../events/intake.v1.json#/$defs/PartyKind"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 200
     },
     "sex": {
      "enum": [
       "male",
       "female"
      ]
     },
     "idKind": {
      "enum": [
       "resident-id",
       "passport",
       "other"
      ]
     },
     "idNumber": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40,
      "description": "Shown to the party itself and to staff who may check it (R-ACC-01)."
     },
     "usci": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "identity": {
      "enum": [
       "plausible",
       "unverified",
       "not-given"
      ]
     },
     "domicile": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300
     },
     "phone": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "representative": {
      "type": "string",
      "minLength": 1,
      "maxLength": 100
     },
     "personId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "agents": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "#/$defs/AgentAsked"
      }
     },
     "domicileCourt": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "divisionFlag": {
      "$ref": "../events/intake.v1.json#/$defs/PlaceFlag"
     },
     "undertaking": {
      "enum": [
       "signed",
       "not-signed"
      ]
     }
    }
   },
   "DisputeView": {
    "type": "object",
    "description": "One dispute as its viewer may see it.",
    "required": [
     "id",
     "status",
     "channel",
     "tier",
     "division",
     "registeredOn",
     "cause",
     "group",
     "contentHash",
     "partiesTotal",
     "parties",
     "undertakings"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "status": {
      "enum": [
       "draft",
       "registered",
       "withdrawn"
      ]
     },
     "channel": {
      "$ref": "../events/intake.v1.json#/$defs/Channel"
     },
     "tier": {
      "$ref": "../common.v1.json#/$defs/Tier"
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "place": {
      "type": "array",
      "maxItems": 6,
      "items": {
       "type": "string",
       "minLength": 1,
       "maxLength": 100
      }
     },
     "divisionFlag": {
      "$ref": "../events/intake.v1.json#/$defs/PlaceFlag"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "registeredOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "cause": {
      "$ref": "../events/intake.v1.json#/$defs/Cause"
     },
     "causeFlag": {
      "type": "string",
      "minLength": 1,
      "maxLength": 40
     },
     "summary": {
      "type": "string",
      "minLength": 1,
      "maxLength": 4000
     },
     "claimAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "group": {
      "type": "boolean"
     },
     "linkedTo": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "invented": {
      "$ref": "../common.v1.json#/$defs/Invented"
     },
     "finding": {
      "type": "object"
     },
     "assistedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "partiesTotal": {
      "type": "integer",
      "minimum": 0,
      "maximum": 1000000
     },
     "parties": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "#/$defs/PartyView"
      },
      "description": "The first; the rest under /parties."
     },
     "yourParties": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "Those the viewer is, or acts for."
     },
     "undertakings": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "invited",
       "signed",
       "notSigned"
      ],
      "properties": {
       "invited": {
        "type": "boolean"
       },
       "signed": {
        "type": "integer",
        "minimum": 0,
        "maximum": 1000000000
       },
       "notSigned": {
        "type": "integer",
        "minimum": 0,
        "maximum": 1000000000
       }
      }
     },
     "evidence": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "corrections": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "complaints": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "visits": {
      "type": "array",
      "items": {
       "type": "object"
      }
     }
    }
   },
   "SimilarDisputes": {
    "type": "object",
    "description": "Likely duplicates: shown to staff, never merged.",
    "required": [
     "disputeId",
     "items"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "items": {
      "type": "array",
      "items": {
       "type": "object",
       "required": [
        "disputeId",
        "because",
        "complaints"
       ],
       "properties": {
        "disputeId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "because": {
         "type": "array",
         "maxItems": 3,
         "items": {
          "enum": [
           "parties",
           "cause",
           "amount"
          ]
         }
        },
        "registeredOn": {
         "$ref": "../common.v1.json#/$defs/LocalDate"
        },
        "channel": {
         "$ref": "../events/intake.v1.json#/$defs/Channel"
        },
        "complaints": {
         "type": "array",
         "maxItems": 100,
         "items": {
          "$ref": "../common.v1.json#/$defs/Id"
         }
        }
       }
      }
     }
    }
   },
   "ComplaintView": {
    "type": "object",
    "description": "One complaint (起诉状) with its clock explained.",
    "required": [
     "id",
     "disputeId",
     "status",
     "court",
     "receiptNumber",
     "receivedOn",
     "plaintiffs",
     "defendants",
     "deadlines"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "status": {
      "enum": [
       "received",
       "correcting",
       "returned",
       "docketed",
       "not-accepted",
       "withdrawn",
       "closed"
      ]
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "channel": {
      "$ref": "../events/intake.v1.json#/$defs/SuitChannel"
     },
     "receiptNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "plaintiffs": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "defendants": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "claims": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "facts": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "amount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "papers": {
      "type": "array",
      "maxItems": 200,
      "items": {
       "$ref": "../common.v1.json#/$defs/Hash"
      }
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "defects": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     },
     "mediation": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "mediationId",
       "status"
      ],
      "properties": {
       "mediationId": {
        "$ref": "../common.v1.json#/$defs/Id"
       },
       "status": {
        "enum": [
         "running",
         "agreed",
         "failed"
        ]
       }
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "docketedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "automatic": {
      "type": "boolean"
     },
     "ground": {
      "$ref": "../events/intake.v1.json#/$defs/Ground"
     },
     "basis": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "redirectTo": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "undertakings": {
      "type": "array",
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "partyId",
        "undertaking"
       ],
       "properties": {
        "partyId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "undertaking": {
         "enum": [
          "signed",
          "not-signed"
         ]
        }
       }
      }
     },
     "deadlines": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "ended": {
      "$ref": "../events/intake.v1.json#/$defs/SuitEndNoted"
     }
    }
   },
   "ErasureView": {
    "type": "object",
    "description": "One erasure, from the request to its end.",
    "required": [
     "id",
     "status",
     "subject",
     "basis",
     "requestedBy",
     "requestedOn",
     "keys"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "status": {
      "enum": [
       "requested",
       "restricted",
       "destroyed",
       "declined"
      ]
     },
     "subject": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "A dispute, else a stream."
     },
     "person": {
      "$ref": "../common.v1.json#/$defs/PersonId",
      "description": "Party, agent or mediator within the subject; absent, the subject with everybody in it."
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "basis": {
      "$ref": "../events/intake.v1.json#/$defs/ErasureBasis"
     },
     "paper": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "requestedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "requestedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "restrictedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "keptUntil": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "approvedBy": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "destroyedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "keys": {
      "type": "integer",
      "minimum": 0,
      "description": "How many data keys it concerns."
     }
    }
   },
   "PeopleFound": {
    "type": "object",
    "description": "Parties with that number, in disputes that the viewer may see; at most 50. Who was erased is not found.",
    "required": [
     "items"
    ],
    "properties": {
     "items": {
      "type": "array",
      "maxItems": 50,
      "items": {
       "type": "object",
       "required": [
        "disputeId",
        "partyId"
       ],
       "properties": {
        "disputeId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "partyId": {
         "$ref": "../common.v1.json#/$defs/Id"
        }
       }
      }
     }
    }
   },
   "ReportDocketing": {
    "$ref": "../inbound/intake.v1.json#/$defs/DocketingDecided"
   },
   "ReportSuitEnd": {
    "$ref": "../inbound/intake.v1.json#/$defs/SuitConcluded"
   }
  }
 },
 "api/mediation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/mediation.v1.json",
  "title": "Commands and views of mediation",
  "$defs": {
   "RegisterOrganisation": {
    "type": "object",
    "additionalProperties": false,
    "description": "The court of its seat is found from the division where it is not given.",
    "required": [
     "kind",
     "name",
     "division",
     "fee"
    ],
    "properties": {
     "kind": {
      "$ref": "../events/mediation.v1.json#/$defs/OrganisationKind"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "fee": {
      "type": "boolean"
     },
     "feeStandard": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "fields": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     },
     "seals": {
      "type": "array",
      "maxItems": 5,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "invented": {
      "$ref": "../common.v1.json#/$defs/Invented"
     }
    }
   },
   "ApproveRosterEntry": {
    "type": "object",
    "additionalProperties": false,
    "description": "On the roster of the caller's own court.",
    "properties": {}
   },
   "RemoveRosterEntry": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ListMediator": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "mediatorId",
     "name"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 80
     },
     "skills": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     },
     "trainedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "shamCourseOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "RecordTraining": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "course",
     "completedOn"
    ],
    "properties": {
     "course": {
      "enum": [
       "mediation",
       "sham-mediation"
      ]
     },
     "completedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     }
    }
   },
   "RemoveMediator": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "BeginPeoplesMediation": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "disputeId",
     "partyIds",
     "unasked"
    ],
    "properties": {
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId",
      "description": "The caller where it is a mediator."
     },
     "unasked": {
      "type": "boolean"
     }
    }
   },
   "ChooseMediator": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "mediatorId"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     }
    }
   },
   "RequestAppointment": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     }
    }
   },
   "AppointMediator": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "mediatorId"
    ],
    "properties": {
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "Where another organisation than the one commissioned."
     }
    }
   },
   "AcceptCommission": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
     "procedure": {
      "enum": [
       "ordinary",
       "summary"
      ],
      "description": "Of the suit, as the court's papers say; it sets the period after docketing (R-MED-53)."
     }
    }
   },
   "DeclineCommission": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "ground",
     "reason"
    ],
    "properties": {
     "ground": {
      "enum": [
       "out-of-charter",
       "beyond-skill",
       "otherwise-unsuitable"
      ]
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "DiscloseInterest": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "ground",
     "statement"
    ],
    "properties": {
     "ground": {
      "$ref": "../events/mediation.v1.json#/$defs/InterestGround"
     },
     "statement": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "AgreeToGoOn": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     }
    }
   },
   "RequestRecusal": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "ground",
     "reason"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     },
     "ground": {
      "$ref": "../events/mediation.v1.json#/$defs/InterestGround"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RecuseMediator": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "ground"
    ],
    "properties": {
     "ground": {
      "$ref": "../events/mediation.v1.json#/$defs/InterestGround"
     }
    }
   },
   "RejectRecusal": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "InformParties": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "identity",
     "rightsTold",
     "shamWarned"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "identity": {
      "enum": [
       "document",
       "online-match"
      ]
     },
     "rightsTold": {
      "type": "boolean"
     },
     "shamWarned": {
      "type": "boolean"
     }
    }
   },
   "ConsentToMode": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "mode"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     },
     "mode": {
      "$ref": "../events/mediation.v1.json#/$defs/SessionMode"
     }
    }
   },
   "HoldSession": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "mode",
     "attended",
     "identityRechecked",
     "confronted",
     "record"
    ],
    "properties": {
     "mode": {
      "$ref": "../events/mediation.v1.json#/$defs/SessionMode"
     },
     "attended": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "identityRechecked": {
      "type": "boolean"
     },
     "confronted": {
      "type": "boolean"
     },
     "record": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "RecordFacts": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "text"
    ],
    "properties": {
     "text": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "SignFacts": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "contentHash"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "RecordConcession": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "text"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "text": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ConfirmServiceAddress": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "address"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     },
     "address": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "text",
       "electronic"
      ],
      "properties": {
       "text": {
        "type": "string",
        "minLength": 1,
        "maxLength": 300
       },
       "phone": {
        "type": "string",
        "minLength": 1,
        "maxLength": 40
       },
       "electronic": {
        "type": "boolean"
       }
      }
     }
    }
   },
   "SuspendMediation": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ResumeMediation": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RequestAppraisal": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "matter"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     },
     "matter": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ConsentToAppraisal": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     }
    }
   },
   "ApproveAppraisal": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "institution"
    ],
    "properties": {
     "institution": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     }
    }
   },
   "ReceiveAppraisalReport": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "report"
    ],
    "properties": {
     "report": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "ConsentToExtension": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "until"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "For whom the caller acts: itself, or those whose agent it is."
     },
     "until": {
      "$ref": "../common.v1.json#/$defs/LocalDate",
      "description": "The last day of the longer period."
     }
    }
   },
   "RefuseMediation": {
    "type": "object",
    "additionalProperties": false,
    "description": "By the party itself, or its word recorded by the mediator.",
    "required": [
     "partyIds"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     }
    }
   },
   "EndMediation": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../events/mediation.v1.json#/$defs/EndReason"
     },
     "text": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "costActs": {
      "type": "array",
      "maxItems": 50,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "partyId",
        "act"
       ],
       "properties": {
        "partyId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "act": {
         "$ref": "../common.v1.json#/$defs/Text"
        }
       }
      }
     },
     "points": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "ObligationDraft": {
    "type": "object",
    "additionalProperties": false,
    "description": "As the mediator drafts it; its id is given here.",
    "required": [
     "kind",
     "from",
     "to"
    ],
    "properties": {
     "kind": {
      "enum": [
       "payment",
       "delivery",
       "act",
       "apology",
       "status",
       "real-right",
       "ip-right",
       "special-procedure",
       "bankruptcy"
      ]
     },
     "from": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "The party who owes it."
     },
     "to": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "The party to whom it is owed."
     },
     "amount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "dueOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "account": {
      "$ref": "../common.v1.json#/$defs/Id",
      "description": "Reference of the receiving account: the same account has the same reference, and it tells nothing else."
     },
     "detail": {
      "$ref": "../common.v1.json#/$defs/Text",
      "description": "What exactly is owed."
     },
     "performed": {
      "type": "boolean",
      "description": "Performed at once, when the agreement was made."
     }
    }
   },
   "DraftAgreement": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyIds",
     "obligations",
     "facts"
    ],
    "properties": {
     "partyIds": {
      "type": "array",
      "minItems": 2,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "obligations": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
       "$ref": "#/$defs/ObligationDraft"
      }
     },
     "claimedAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "paperAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "evidenceCount": {
      "type": "integer",
      "minimum": 0,
      "maximum": 10000
     },
     "confronted": {
      "type": "boolean"
     },
     "selfSettled": {
      "type": "boolean"
     },
     "facts": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "clauses": {
      "type": "array",
      "maxItems": 50,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "kind",
        "text"
       ],
       "properties": {
        "kind": {
         "enum": [
          "liability",
          "guarantee",
          "beyond-claims",
          "court-judges-on-breach",
          "other"
         ]
        },
        "text": {
         "$ref": "../common.v1.json#/$defs/Text"
        }
       }
      }
     },
     "oral": {
      "type": "boolean"
     }
    }
   },
   "MemberTerms": {
    "type": "object",
    "additionalProperties": false,
    "description": "What one member agrees with the respondents.",
    "required": [
     "memberId",
     "obligations"
    ],
    "properties": {
     "memberId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "obligations": {
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
       "$ref": "#/$defs/ObligationDraft"
      }
     },
     "claimedAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "paperAmount": {
      "$ref": "../common.v1.json#/$defs/Money"
     },
     "evidenceCount": {
      "type": "integer",
      "minimum": 0,
      "maximum": 10000
     },
     "confronted": {
      "type": "boolean"
     },
     "selfSettled": {
      "type": "boolean"
     }
    }
   },
   "DraftAgreements": {
    "type": "object",
    "additionalProperties": false,
    "description": "One agreement per member with the respondents, in one request.",
    "required": [
     "respondentIds",
     "members",
     "facts"
    ],
    "properties": {
     "respondentIds": {
      "type": "array",
      "minItems": 1,
      "maxItems": 19,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "members": {
      "type": "array",
      "minItems": 1,
      "maxItems": 200,
      "items": {
       "$ref": "#/$defs/MemberTerms"
      }
     },
     "facts": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "clauses": {
      "type": "array",
      "maxItems": 50,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "kind",
        "text"
       ],
       "properties": {
        "kind": {
         "enum": [
          "liability",
          "guarantee",
          "beyond-claims",
          "court-judges-on-breach",
          "other"
         ]
        },
        "text": {
         "$ref": "../common.v1.json#/$defs/Text"
        }
       }
      }
     }
    }
   },
   "PaperSignature": {
    "type": "object",
    "additionalProperties": false,
    "description": "A signature on paper.",
    "required": [
     "partyId",
     "method",
     "paper"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "method": {
      "enum": [
       "paper",
       "mark",
       "fingerprint",
       "seal"
      ]
     },
     "paper": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "SignAgreements": {
    "type": "object",
    "additionalProperties": false,
    "description": "One batch of a signing session on paper, recorded by the mediator before a witness.",
    "required": [
     "witness",
     "mediatorSigns",
     "agreements"
    ],
    "properties": {
     "witness": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "mediatorSigns": {
      "type": "boolean"
     },
     "sealId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "agreements": {
      "type": "array",
      "minItems": 1,
      "maxItems": 200,
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "agreementId",
        "signatures"
       ],
       "properties": {
        "agreementId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "signatures": {
         "type": "array",
         "maxItems": 20,
         "items": {
          "$ref": "#/$defs/PaperSignature"
         }
        }
       }
      }
     }
    }
   },
   "SignAgreement": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId",
     "contentHash"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "authority": {
      "$ref": "../common.v1.json#/$defs/Hash",
      "description": "Digest of the special authority, where an agent signs."
     }
    }
   },
   "RecordSignatures": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "witness",
     "signatures"
    ],
    "properties": {
     "witness": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "signatures": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "#/$defs/PaperSignature"
      }
     }
    }
   },
   "SignAsMediator": {
    "type": "object",
    "additionalProperties": false,
    "properties": {}
   },
   "AffixSeal": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "sealId"
    ],
    "properties": {
     "sealId": {
      "$ref": "../common.v1.json#/$defs/Id"
     }
    }
   },
   "RefuseToSign": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "partyId"
    ],
    "properties": {
     "partyId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "RecordPerformance": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "performedOn"
    ],
    "properties": {
     "performedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "proof": {
      "$ref": "../common.v1.json#/$defs/Hash"
     }
    }
   },
   "DeclareDefault": {
    "type": "object",
    "additionalProperties": false,
    "properties": {}
   },
   "OrganisationView": {
    "type": "object",
    "description": "An organisation in the public directory.",
    "required": [
     "id",
     "kind",
     "name",
     "division",
     "fee",
     "rosters",
     "mediators"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "../events/mediation.v1.json#/$defs/OrganisationKind"
     },
     "name": {
      "type": "string",
      "minLength": 1,
      "maxLength": 120
     },
     "division": {
      "$ref": "../common.v1.json#/$defs/DivisionCode"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "fee": {
      "type": "boolean"
     },
     "feeStandard": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "fields": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      }
     },
     "rosters": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/CourtCode"
      }
     },
     "invented": {
      "type": "boolean"
     },
     "mediators": {
      "type": "array",
      "items": {
       "type": "object",
       "required": [
        "mediatorId",
        "name",
        "skills"
       ],
       "properties": {
        "mediatorId": {
         "$ref": "../common.v1.json#/$defs/PersonId"
        },
        "name": {
         "type": "string",
         "minLength": 1,
         "maxLength": 80
        },
        "skills": {
         "type": "array",
         "maxItems": 20,
         "items": {
          "$ref": "../common.v1.json#/$defs/ShortText"
         }
        }
       }
      },
      "description": "Those who may be chosen: trained against sham mediation and not removed."
     },
     "removed": {
      "type": "array",
      "maxItems": 3000,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      },
      "description": "Shown to staff."
     },
     "untrained": {
      "type": "array",
      "maxItems": 3000,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      },
      "description": "Shown to staff."
     },
     "reports": {
      "type": "array",
      "items": {
       "type": "object"
      },
      "description": "Shown to staff."
     }
    }
   },
   "MediationView": {
    "type": "object",
    "description": "A mediation as its viewer may see it.",
    "required": [
     "id",
     "disputeId",
     "kind",
     "status",
     "organisationId",
     "parties",
     "deadlines"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "../events/mediation.v1.json#/$defs/MediationKind"
     },
     "status": {
      "enum": [
       "waiting-mediator",
       "waiting-acceptance",
       "under-way",
       "suspended",
       "ended"
      ]
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "complaintIds": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "caseNumber": {
      "$ref": "../common.v1.json#/$defs/ShortText"
     },
     "rulePack": {
      "$ref": "../common.v1.json#/$defs/RulePackId"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "candidate": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "parties": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "informed": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "waitingFor": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      },
      "description": "Parties whose word on the mediator is missing."
     },
     "disclosed": {
      "$ref": "../events/mediation.v1.json#/$defs/InterestGround"
     },
     "sessions": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "facts": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "concessions": {
      "type": "array",
      "items": {
       "type": "object"
      },
      "description": "Shown to the mediator of the case only (R-MED-11)."
     },
     "addresses": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "appraisal": {
      "type": "object"
     },
     "agreements": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "reached": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "docketed": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "outcome": {
      "enum": [
       "agreed",
       "failed"
      ]
     },
     "reason": {
      "$ref": "../events/mediation.v1.json#/$defs/EndReason"
     },
     "endedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "deadlines": {
      "type": "array",
      "items": {
       "type": "object"
      }
     }
    }
   },
   "HandOverView": {
    "type": "object",
    "description": "What the court gets when a mediation has ended: never a concession (R-MED-11, R-MED-45, R-MED-57).",
    "required": [
     "mediationId",
     "disputeId",
     "outcome",
     "reason",
     "undisputedFacts",
     "addresses"
    ],
    "properties": {
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "outcome": {
      "enum": [
       "agreed",
       "failed"
      ]
     },
     "reason": {
      "$ref": "../events/mediation.v1.json#/$defs/EndReason"
     },
     "endedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "agreements": {
      "type": "array",
      "maxItems": 1000,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "undisputedFacts": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "addresses": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "failure": {
      "type": "object"
     },
     "appraisal": {
      "type": "object"
     }
    }
   },
   "AgreementView": {
    "type": "object",
    "description": "An agreement as its viewer may see it.",
    "required": [
     "id",
     "disputeId",
     "mediationId",
     "status",
     "parties",
     "obligations",
     "contentHash"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "mediationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "status": {
      "enum": [
       "drafted",
       "effective",
       "refused"
      ]
     },
     "kind": {
      "$ref": "../events/mediation.v1.json#/$defs/MediationKind"
     },
     "mediatorId": {
      "$ref": "../common.v1.json#/$defs/PersonId"
     },
     "organisationId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "parties": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "obligations": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "facts": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "clauses": {
      "type": "array",
      "items": {
       "type": "object"
      }
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "oral": {
      "type": "boolean"
     },
     "signed": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "waitingFor": {
      "type": "array",
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/Id"
      }
     },
     "mediatorSigned": {
      "type": "boolean"
     },
     "sealed": {
      "type": "boolean"
     },
     "draftedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "effectiveOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "afterDocketing": {
      "type": "boolean"
     },
     "confirmation": {
      "type": "object",
      "description": "Where and until when the parties may together ask for judicial confirmation."
     },
     "deadlines": {
      "type": "array",
      "items": {
       "type": "object"
      }
     }
    }
   }
  }
 },
 "api/screening.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/api/screening.v1.json",
  "title": "Commands and views of screening",
  "$defs": {
   "AddFinding": {
    "type": "object",
    "additionalProperties": false,
    "description": "A court officer puts a fact that it found into the case file; the submission is screened again.",
    "required": [
     "fact",
     "evidence"
    ],
    "properties": {
     "fact": {
      "$ref": "../events/screening.v1.json#/$defs/FactKind"
     },
     "evidence": {
      "type": "array",
      "minItems": 1,
      "maxItems": 20,
      "items": {
       "$ref": "../common.v1.json#/$defs/ShortText"
      },
      "description": "Where the fact is proven: register extract, document, transcript."
     },
     "documentOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate",
      "description": "For document-dates: the day the document bears."
     },
     "notBefore": {
      "$ref": "../common.v1.json#/$defs/LocalDate",
      "description": "For document-dates: the day before which it cannot have been made."
     },
     "note": {
      "$ref": "../common.v1.json#/$defs/Text"
     }
    }
   },
   "CloseSuspicion": {
    "type": "object",
    "additionalProperties": false,
    "description": "Clears a suspicion on a dispute or complaint; that on an agreement is cleared in confirmation.",
    "required": [
     "reason"
    ],
    "properties": {
     "reason": {
      "$ref": "../common.v1.json#/$defs/Text"
     },
     "panel": {
      "type": "array",
      "minItems": 3,
      "maxItems": 7,
      "items": {
       "$ref": "../common.v1.json#/$defs/PersonId"
      },
      "description": "An alert is cleared by a panel."
     }
    }
   },
   "FiredIndicator": {
    "type": "object",
    "description": "A fired indicator with the facts it rests on.",
    "required": [
     "indicator",
     "kind",
     "weight",
     "rule",
     "evidence",
     "explanation"
    ],
    "properties": {
     "indicator": {
      "$ref": "../events/screening.v1.json#/$defs/IndicatorId"
     },
     "kind": {
      "$ref": "../events/screening.v1.json#/$defs/IndicatorKind"
     },
     "weight": {
      "$ref": "../events/screening.v1.json#/$defs/IndicatorWeight"
     },
     "rule": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "evidence": {
      "type": "array",
      "maxItems": 25,
      "items": {
       "$ref": "../events/screening.v1.json#/$defs/Evidence"
      }
     },
     "explanation": {
      "$ref": "../events/screening.v1.json#/$defs/Sentence"
     }
    }
   },
   "ScreeningView": {
    "type": "object",
    "description": "What screening found about one submission, and why: for court staff only (R-ACC-01).",
    "required": [
     "id",
     "disputeId",
     "kind",
     "receivedOn",
     "contentHash",
     "setVersion",
     "tier",
     "explanation",
     "indicators",
     "findings",
     "suspicions"
    ],
    "properties": {
     "id": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "disputeId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "kind": {
      "$ref": "../events/screening.v1.json#/$defs/SubmissionKind"
     },
     "agreementId": {
      "$ref": "../common.v1.json#/$defs/Id"
     },
     "court": {
      "$ref": "../common.v1.json#/$defs/CourtCode"
     },
     "receivedOn": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "contentHash": {
      "$ref": "../common.v1.json#/$defs/Hash"
     },
     "setVersion": {
      "type": "string",
      "minLength": 1,
      "maxLength": 20
     },
     "tier": {
      "enum": [
       "none",
       "watch",
       "review",
       "alert"
      ]
     },
     "explanation": {
      "$ref": "../events/screening.v1.json#/$defs/Sentence"
     },
     "indicators": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "#/$defs/FiredIndicator"
      }
     },
     "findings": {
      "type": "array",
      "maxItems": 200,
      "items": {
       "type": "object",
       "required": [
        "findingId",
        "fact",
        "evidence",
        "addedOn",
        "by"
       ],
       "properties": {
        "findingId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "fact": {
         "$ref": "../events/screening.v1.json#/$defs/FactKind"
        },
        "evidence": {
         "type": "array",
         "maxItems": 20,
         "items": {
          "$ref": "../common.v1.json#/$defs/ShortText"
         }
        },
        "addedOn": {
         "$ref": "../common.v1.json#/$defs/LocalDate"
        },
        "by": {
         "$ref": "../common.v1.json#/$defs/PersonId"
        }
       }
      }
     },
     "suspicions": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "type": "object",
       "required": [
        "suspicionId",
        "tier",
        "status"
       ],
       "properties": {
        "suspicionId": {
         "$ref": "../common.v1.json#/$defs/Id"
        },
        "tier": {
         "enum": [
          "review",
          "alert"
         ]
        },
        "status": {
         "enum": [
          "open",
          "cleared"
         ]
        }
       }
      }
     },
     "ruled": {
      "enum": [
       "confirmed",
       "dismissed"
      ]
     },
     "feedback": {
      "type": "array",
      "maxItems": 200,
      "items": {
       "$ref": "../events/screening.v1.json#/$defs/ClueFeedbackNoted"
      }
     }
    }
   },
   "IndicatorView": {
    "type": "object",
    "description": "One entry of the indicator library.",
    "required": [
     "indicator",
     "kind",
     "weight",
     "rule",
     "source",
     "meaning",
     "reason"
    ],
    "properties": {
     "indicator": {
      "$ref": "../events/screening.v1.json#/$defs/IndicatorId"
     },
     "kind": {
      "$ref": "../events/screening.v1.json#/$defs/IndicatorKind"
     },
     "weight": {
      "$ref": "../events/screening.v1.json#/$defs/IndicatorWeight"
     },
     "rule": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "lendingRule": {
      "$ref": "../common.v1.json#/$defs/RuleId"
     },
     "source": {
      "enum": [
       "case-file",
       "series",
       "finding"
      ]
     },
     "fact": {
      "$ref": "../events/screening.v1.json#/$defs/FactKind"
     },
     "threshold": {
      "type": "integer",
      "minimum": 1,
      "maximum": 1000000000
     },
     "meaning": {
      "$ref": "../events/screening.v1.json#/$defs/Sentence"
     },
     "reason": {
      "$ref": "../events/screening.v1.json#/$defs/Sentence"
     }
    }
   },
   "IndicatorSetView": {
    "type": "object",
    "description": "The indicators by which submissions received from a day on are screened (R-SHAM-104).",
    "required": [
     "setVersion",
     "from",
     "indicators"
    ],
    "properties": {
     "setVersion": {
      "type": "string",
      "minLength": 1,
      "maxLength": 20
     },
     "from": {
      "$ref": "../common.v1.json#/$defs/LocalDate"
     },
     "indicators": {
      "type": "array",
      "maxItems": 100,
      "items": {
       "$ref": "#/$defs/IndicatorView"
      }
     }
    }
   },
   "ReportClueFeedback": {
    "$ref": "../inbound/screening.v1.json#/$defs/ClueAnswered"
   }
  }
 }
} as const;

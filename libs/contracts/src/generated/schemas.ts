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
  "title": "analytics: events",
  "$defs": {}
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
    "additionalProperties": false,
    "description": "One party applied by its own act or its own agent (R-CONF-35).",
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
   }
  }
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
   }
  }
 },
 "events/mediation.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/mediation.v1.json",
  "title": "Facts recorded by mediation",
  "$defs": {
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
   }
  }
 },
 "events/screening.v1.json": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://fengqiao.example/contracts/events/screening.v1.json",
  "title": "Facts recorded by screening",
  "$defs": {
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
      "enum": [
       "dispute",
       "complaint",
       "agreement",
       "application"
      ]
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
   }
  }
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
     }
    }
   }
  }
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

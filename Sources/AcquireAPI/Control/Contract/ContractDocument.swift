/// The contract of the API and of the control side, as OpenAPI 3.1.
///
/// It is kept by hand; the tests hold it against what the mock does. It is a literal because an embedded file of its size takes
/// the compiler minutes.
enum ContractDocument {
    // swift-format-ignore
    static let json = #"""
{
  "openapi": "3.1.0",
  "info": {
    "title": "acquire-mock",
    "summary": "A mock server that stands in for Acquire's Send-SMS endpoint.",
    "version": "0.1.0",
    "description": "The API under /api/v1 is Acquire's, as far as it is documented; what is under /__admin is the mock's own, for tests. Every GET is answered to HEAD too, but for those that wait or never end. A path that there is not is answered with 404, another method with 405 and Allow, both with an Error.\n\nEach example answer is what a mock gives that was just started with --seed 42 --clock 2021-03-19T11:11:56Z, to the request in x-request (else the operation's own, with the request body of the same name), after the requests that x-after names by operation and example. Only uptimeSeconds and milliseconds differ.",
    "license": {"name": "Apache License 2.0", "identifier": "Apache-2.0"}
  },
  "servers": [{"url": "/", "description": "The mock that this document is of."}],
  "tags": [
    {"name": "Acquire", "description": "Send-SMS and the calls beside it."},
    {"name": "Control", "description": "What a test sees and changes."}
  ],
  "paths": {
    "/api/v1/voip/send-sms": {
      "post": {
        "operationId": "sendSMS", "tags": ["Acquire"], "summary": "Sends an SMS",
        "description": "The message goes to the case that id, threadId, timelineId or contactId name, else to the contact of To.",
        "security": [{"apiKey": []}],
        "parameters": [{"$ref": "#/components/parameters/Prefer"}],
        "requestBody": {
          "description": "JSON, whatever the Content-Type says.",
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/SendSMSRequest"},
              "examples": {
                "documented": {
                  "value": {
                    "threadId": 1266, "contactId": 597718, "timelineId": 1188, "Body": "hi", "message": "hi",
                    "msgType": "message", "title": "viswa  : hi", "isMultiChannel": false, "sms": "hi", "id": 1266,
                    "To": "+919666929552", "From": "+12513188609", "isClosed": false, "markValue": "<p>hi</p>"
                  }
                },
                "invalid": {"value": {"To": "12", "From": "+14155550100", "Body": "hi"}},
                "missingCase": {"value": {"id": 7, "To": "+919666929552", "From": "+12513188609", "Body": "hi"}},
                "optedOut": {"value": {"To": "+15005550004", "From": "+12513188609", "Body": "hi"}},
                "preferred": {"value": {"To": "+919666929552", "From": "+12513188609", "Body": "hi"}},
                "code": {
                  "summary": "With a code to find",
                  "value": {"To": "+919666929552", "From": "+12513188609", "Body": "Your code is 4711"}
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The message is in Twilio's queue.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"},
              "Preference-Applied": {"$ref": "#/components/headers/Preference-Applied"}
            },
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/SendSMSAnswer"},
                "examples": {
                  "documented": {
                    "summary": "The documented exchange",
                    "value": {
                      "data": {
                        "cas": {
                          "dateCreated": "2021-03-18T04:51:39.000Z", "dateUpdated": "2021-03-18T05:28:02.000Z",
                          "id": 1266, "contactId": 597718, "closedBy": null, "visitId": 1345, "title": "viswa  : hi",
                          "description": "Checkers", "channel": "chat", "status": "active", "closingState": "handled",
                          "dateQueue": "2021-03-18T04:51:39.000Z", "datePending": "2021-03-18T04:51:39.000Z",
                          "dateActive": "2021-03-18T04:51:43.000Z", "dateClosed": null, "queueId": null,
                          "queueOrder": 0,
                          "meta": {
                            "queues": [15],
                            "contact": {
                              "id": 597718, "meta": {},
                              "fields": {
                                "ip": "2402:8100:21ff:6128:9069:afe4:edd4:1429", "city": "", "dept": "Youpps",
                                "name": "viswa", "email": "viswa@gmail.com", "phone": "+19666929552", "state": "",
                                "title": "Hellos", "checks": "a",
                                "country": {
                                  "lat": "38", "lng": "-97", "cca2": "US", "cca3": "USA", "ccn3": "84",
                                  "name": "United States", "region_id": 496, "voip_enable": true, "calling_code1": 1,
                                  "name_official": "United States of America"
                                },
                                "product": "Checkers", "completed": "No Not Yet", "countryId": "517"
                              },
                              "archive": "no", "companyId": null, "clientName": "Chrome", "clientType": "web",
                              "dateCreated": "2021-03-18T04:44:59.000Z", "dateUpdated": "2021-03-19T11:10:59.000Z",
                              "clientOsName": "Linux",
                              "clientDetails": {
                                "ua": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.66 Safari/537.36",
                                "engine": {"name": "Blink", "version": "87.0.4280.66"},
                                "network": {"type": "4g", "speed": "7.470000000000001"}
                              },
                              "clientVersion": "87.0", "clientOsVersion": "x86_64", "clientDeviceType": "Desktop",
                              "clientDeviceModel": null, "clientDeviceVendor": null
                            },
                            "timeline": {
                              "id": 1188, "meta": {}, "caseId": 1266, "noteId": null, "viewId": null, "archive": "no",
                              "threadId": 1266, "contactId": 597718, "objectType": "case",
                              "dateCreated": "2021-03-18T04:51:39.000Z", "dateUpdated": "2021-03-18T05:28:02.000Z"
                            },
                            "sessionId": "3967179740", "queueRecheck": "no", "is_new_contact": false
                          },
                          "parentId": null, "userId": null, "waitTime": 4,
                          "users": [
                            {
                              "id": 2934, "caseId": 1266, "type": "user", "userId": 1, "role": "owner",
                              "status": "active", "dateCreated": "2021-03-18T04:51:38.000Z",
                              "dateLastAssigned": "2021-03-18T04:51:39.000Z", "closed": "no", "meta": null,
                              "user": {
                                "roles": [], "id": 1, "name": "David Guetta", "firstName": "David Guetta",
                                "lastName": "", "photo": "", "email": "user@example.com", "clientId": "", "parentId": 0,
                                "type": "user", "accessLevel": null
                              }
                            },
                            {
                              "id": 2933, "caseId": 1266, "type": "contact", "userId": 597718, "role": "owner",
                              "status": "active", "dateCreated": "2021-03-18T04:51:38.000Z",
                              "dateLastAssigned": "2021-03-18T04:51:38.000Z", "closed": "no", "meta": null,
                              "user": {"type": "contact", "id": 597718, "name": "viswa", "photo": null}
                            }
                          ],
                          "timeline": {
                            "id": 1188, "objectType": "case", "caseId": 1266, "viewId": null, "noteId": null,
                            "threadId": 1266, "dateCreated": "2021-03-18T04:51:39.000Z",
                            "dateUpdated": "2021-03-18T05:28:02.000Z", "contactId": 597718, "archive": "no", "meta": {}
                          },
                          "threadId": 1266
                        },
                        "threadId": 1266,
                        "timeline": {
                          "id": 1188, "objectType": "case", "threadId": 1266, "dateCreated": "2021-03-18T04:51:39.000Z",
                          "dateUpdated": "2021-03-19T11:11:56.000Z", "contactId": 597718, "archive": "no", "meta": {},
                          "case": {
                            "dateCreated": "2021-03-18T04:51:39.000Z", "dateUpdated": "2021-03-19T11:11:56.000Z",
                            "id": 1266, "contactId": 597718, "closedBy": null, "visitId": 1345, "title": "viswa  : hi",
                            "description": "Checkers", "channel": "chat", "status": "active", "closingState": "handled",
                            "dateQueue": "2021-03-18T04:51:39.000Z", "datePending": "2021-03-18T04:51:39.000Z",
                            "dateActive": "2021-03-18T04:51:43.000Z", "dateClosed": null, "queueId": null,
                            "queueOrder": 0,
                            "meta": {
                              "queues": [15],
                              "contact": {
                                "id": 597718, "meta": {},
                                "fields": {
                                  "ip": "2402:8100:21ff:6128:9069:afe4:edd4:1429", "city": "", "dept": "Youpps",
                                  "name": "viswa", "email": "viswa@gmail.com", "phone": "+19666929552", "state": "",
                                  "title": "Hellos", "checks": "a",
                                  "country": {
                                    "lat": "38", "lng": "-97", "cca2": "US", "cca3": "USA", "ccn3": "84",
                                    "name": "United States", "region_id": 496, "voip_enable": true, "calling_code1": 1,
                                    "name_official": "United States of America"
                                  },
                                  "product": "Checkers", "completed": "No Not Yet", "countryId": "517"
                                },
                                "archive": "no", "companyId": null, "clientName": "Chrome", "clientType": "web",
                                "dateCreated": "2021-03-18T04:44:59.000Z", "dateUpdated": "2021-03-19T11:10:59.000Z",
                                "clientOsName": "Linux",
                                "clientDetails": {
                                  "ua": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.66 Safari/537.36",
                                  "engine": {"name": "Blink", "version": "87.0.4280.66"},
                                  "network": {"type": "4g", "speed": "7.470000000000001"}
                                },
                                "clientVersion": "87.0", "clientOsVersion": "x86_64", "clientDeviceType": "Desktop",
                                "clientDeviceModel": null, "clientDeviceVendor": null
                              },
                              "timeline": {
                                "id": 1188, "meta": {}, "caseId": 1266, "noteId": null, "viewId": null, "archive": "no",
                                "threadId": 1266, "contactId": 597718, "objectType": "case",
                                "dateCreated": "2021-03-18T04:51:39.000Z", "dateUpdated": "2021-03-18T05:28:02.000Z"
                              },
                              "sessionId": "3967179740", "queueRecheck": "no", "is_new_contact": false
                            },
                            "parentId": null, "userId": null, "waitTime": 4,
                            "users": [
                              {
                                "id": 2934, "caseId": 1266, "type": "user", "userId": 1, "role": "owner",
                                "status": "active", "dateCreated": "2021-03-18T04:51:38.000Z",
                                "dateLastAssigned": "2021-03-18T04:51:39.000Z", "closed": "no", "meta": null,
                                "user": {
                                  "roles": [], "id": 1, "name": "David Guetta", "firstName": "David Guetta",
                                  "lastName": "", "photo": "", "email": "user@example.com", "clientId": "",
                                  "parentId": 0, "type": "user", "accessLevel": null
                                }
                              },
                              {
                                "id": 2933, "caseId": 1266, "type": "contact", "userId": 597718, "role": "owner",
                                "status": "active", "dateCreated": "2021-03-18T04:51:38.000Z",
                                "dateLastAssigned": "2021-03-18T04:51:38.000Z", "closed": "no", "meta": null,
                                "user": {"type": "contact", "id": 597718, "name": "viswa", "photo": null}
                              }
                            ],
                            "fields": {"completed": "Yes Done"}, "threadId": 1266,
                            "lastMessage": {
                              "id": 6736, "caseId": 1266, "channel": "chat", "senderId": 1, "senderType": "user",
                              "type": "message", "message": "Checkers", "dateCreated": "2021-03-18T05:28:02.000Z",
                              "dateUpdated": null, "seen": "no", "meta": {}
                            },
                            "tags": [], "channels": ["chat", "voip"], "msgUnread": 0
                          },
                          "note": null, "view": null, "snooze": []
                        },
                        "data": {
                          "members": [], "message": "SMS by David Guetta", "msgType": "sms", "channelType": "voip",
                          "attachments": [], "id": 331, "caseId": 1266, "from": "+12513188609", "to": "+919666929552",
                          "voip_account_id": 3, "senderType": "user", "senderId": 1, "type": "sms",
                          "meta": {
                            "To": "+919666929552", "to": "+919666929552", "SMS": "hi",
                            "sid": "SMbbeb4687f334717657dee5653866644e",
                            "uri": "/2010-04-01/Accounts/ACf83886e81f434fe02812d132ab8790ce/Messages/SMbbeb4687f334717657dee5653866644e.json",
                            "Body": "hi", "From": "+12513188609", "body": "hi", "from": "+12513188609", "price": null,
                            "status": "queued", "dateSent": null, "numMedia": "0", "MediaMeta": [],
                            "direction": "outbound-api", "errorCode": null, "priceUnit": "USD",
                            "accountSid": "ACf83886e81f434fe02812d132ab8790ce",
                            "apiVersion": "2010-04-01", "dateCreated": "2021-03-19T11:11:56.000Z",
                            "dateUpdated": "2021-03-19T11:11:56.000Z", "numSegments": "1", "errorMessage": null,
                            "subresourceUris": {
                              "media": "/2010-04-01/Accounts/ACf83886e81f434fe02812d132ab8790ce/Messages/SMbbeb4687f334717657dee5653866644e/Media.json"
                            },
                            "messagingServiceSid": null
                          },
                          "call_transcript": 0, "caseMessageId": 6819, "timelineId": 1188, "contactId": 597718,
                          "seen": "yes", "dateCreated": "2021-03-19T11:11:56.000Z", "call_answered": null,
                          "call_end": null, "call_sid": "SMbbeb4687f334717657dee5653866644e", "status": "sent",
                          "call_status": null, "conferenceId": null,
                          "sender": {
                            "departments": [], "roles": [], "id": 1, "name": "David Guetta",
                            "firstName": "David Guetta", "lastName": "", "photo": "", "email": "user@example.com",
                            "clientId": "",
                            "meta": {
                              "fields": {
                                "onboard_setup": {
                                  "structValue": {
                                    "fields": {
                                      "install": {"boolValue": false, "kind": "boolValue"},
                                      "welcome": {"boolValue": false, "kind": "boolValue"},
                                      "setupMail": {"boolValue": false, "kind": "boolValue"},
                                      "setupVoip": {"boolValue": false, "kind": "boolValue"},
                                      "setupAppStore": {"boolValue": false, "kind": "boolValue"},
                                      "setupSocialApp": {"boolValue": false, "kind": "boolValue"}
                                    }
                                  },
                                  "kind": "structValue"
                                },
                                "productUpdate": {
                                  "structValue": {
                                    "fields": {
                                      "data": {"listValue": {"values": []}, "kind": "listValue"},
                                      "lastSeenArticleLength": {"numberValue": 0, "kind": "numberValue"}
                                    }
                                  },
                                  "kind": "structValue"
                                }
                              }
                            },
                            "parentId": 0,
                            "metaDetails": {"isBotClient": false, "label": ""},
                            "type": "user", "accessLevel": null
                          },
                          "is_new_case": false, "is_new_contact": false,
                          "cas": {
                            "dateCreated": "2021-03-18T04:51:39.000Z", "dateUpdated": "2021-03-19T11:11:56.000Z",
                            "id": 1266, "contactId": 597718, "closedBy": null, "visitId": 1345, "title": "viswa  : hi",
                            "description": "Checkers", "channel": "chat", "status": "active", "closingState": "handled",
                            "dateQueue": "2021-03-18T04:51:39.000Z", "datePending": "2021-03-18T04:51:39.000Z",
                            "dateActive": "2021-03-18T04:51:43.000Z", "dateClosed": null, "queueId": null,
                            "queueOrder": 0,
                            "meta": {
                              "queues": [15],
                              "contact": {
                                "id": 597718, "meta": {},
                                "fields": {
                                  "ip": "2402:8100:21ff:6128:9069:afe4:edd4:1429", "city": "", "dept": "Youpps",
                                  "name": "viswa", "email": "viswa@gmail.com", "phone": "+19666929552", "state": "",
                                  "title": "Hellos", "checks": "a",
                                  "country": {
                                    "lat": "38", "lng": "-97", "cca2": "US", "cca3": "USA", "ccn3": "84",
                                    "name": "United States", "region_id": 496, "voip_enable": true, "calling_code1": 1,
                                    "name_official": "United States of America"
                                  },
                                  "product": "Checkers", "completed": "No Not Yet", "countryId": "517"
                                },
                                "archive": "no", "companyId": null, "clientName": "Chrome", "clientType": "web",
                                "dateCreated": "2021-03-18T04:44:59.000Z", "dateUpdated": "2021-03-19T11:10:59.000Z",
                                "clientOsName": "Linux",
                                "clientDetails": {
                                  "ua": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.66 Safari/537.36",
                                  "engine": {"name": "Blink", "version": "87.0.4280.66"},
                                  "network": {"type": "4g", "speed": "7.470000000000001"}
                                },
                                "clientVersion": "87.0", "clientOsVersion": "x86_64", "clientDeviceType": "Desktop",
                                "clientDeviceModel": null, "clientDeviceVendor": null
                              },
                              "timeline": {
                                "id": 1188, "meta": {}, "caseId": 1266, "noteId": null, "viewId": null, "archive": "no",
                                "threadId": 1266, "contactId": 597718, "objectType": "case",
                                "dateCreated": "2021-03-18T04:51:39.000Z", "dateUpdated": "2021-03-18T05:28:02.000Z"
                              },
                              "sessionId": "3967179740", "queueRecheck": "no", "is_new_contact": false
                            },
                            "parentId": null, "userId": null, "waitTime": 4,
                            "users": [
                              {
                                "id": 2934, "caseId": 1266, "type": "user", "userId": 1, "role": "owner",
                                "status": "active", "dateCreated": "2021-03-18T04:51:38.000Z",
                                "dateLastAssigned": "2021-03-18T04:51:39.000Z", "closed": "no", "meta": null,
                                "user": {
                                  "roles": [], "id": 1, "name": "David Guetta", "firstName": "David Guetta",
                                  "lastName": "", "photo": "", "email": "user@example.com", "clientId": "",
                                  "parentId": 0, "type": "user", "accessLevel": null
                                }
                              },
                              {
                                "id": 2933, "caseId": 1266, "type": "contact", "userId": 597718, "role": "owner",
                                "status": "active", "dateCreated": "2021-03-18T04:51:38.000Z",
                                "dateLastAssigned": "2021-03-18T04:51:38.000Z", "closed": "no", "meta": null,
                                "user": {"type": "contact", "id": 597718, "name": "viswa", "photo": null}
                              }
                            ],
                            "timeline": {
                              "id": 1188, "objectType": "case", "caseId": 1266, "viewId": null, "noteId": null,
                              "threadId": 1266, "dateCreated": "2021-03-18T04:51:39.000Z",
                              "dateUpdated": "2021-03-19T11:11:56.000Z", "contactId": 597718, "archive": "no",
                              "meta": {}
                            },
                            "threadId": 1266
                          },
                          "case_id": 1266,
                          "timeline": {
                            "id": 1188, "objectType": "case", "caseId": 1266, "viewId": null, "noteId": null,
                            "threadId": 1266, "dateCreated": "2021-03-18T04:51:39.000Z",
                            "dateUpdated": "2021-03-19T11:11:56.000Z", "contactId": 597718, "archive": "no", "meta": {}
                          },
                          "is_case_join": false
                        }
                      }
                    }
                  }
                }
              }
            },
            "links": {
              "message": {
                "operationId": "getMessage",
                "parameters": {"message": "$response.body#/data/data/id"},
                "description": "The message on the control side."
              },
              "caseMessage": {
                "operationId": "getCaseMessage",
                "parameters": {"message": "$response.body#/data/data/caseMessageId"},
                "description": "The message in its case."
              },
              "case": {
                "operationId": "getCase",
                "parameters": {"case": "$response.body#/data/data/caseId"},
                "description": "The case that it went to."
              },
              "contact": {
                "operationId": "getContact",
                "parameters": {"contact": "$response.body#/data/data/contactId"},
                "description": "The contact that it went to."
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "invalid": {
                    "summary": "Two mistakes, told at once",
                    "value": {
                      "message": "The 'To' number 12 is not a valid phone number: write + and 8 to 15 digits, as in +15005550006.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "The 'To' number 12 is not a valid phone number: write + and 8 to 15 digits, as in +15005550006.",
                          "source": {"pointer": "/To"}, "code": "21211"
                        },
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "The 'From' number +14155550100 is not one of the account's numbers: use +12513188609.",
                          "source": {"pointer": "/From"}, "code": "21606"
                        }
                      ]
                    }
                  },
                  "missingCase": {
                    "summary": "A case that there is not",
                    "value": {
                      "message": "'id' names case 7, which does not exist.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "'id' names case 7, which does not exist.",
                          "source": {"pointer": "/id"}
                        }
                      ]
                    }
                  },
                  "optedOut": {
                    "summary": "A magic number",
                    "value": {
                      "message": "Attempt to send to unsubscribed recipient +15005550004. That is what this magic number of Twilio's is for.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "Attempt to send to unsubscribed recipient +15005550004. That is what this magic number of Twilio's is for.",
                          "source": {"pointer": "/To"}, "code": "21610"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"},
          "403": {
            "description": "The key may not send.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
          },
          "413": {"$ref": "#/components/responses/TooLarge"},
          "default": {
            "description": "What a fault rule or the header field Prefer asks for: an error with another status, or any body.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"},
              "Preference-Applied": {"$ref": "#/components/headers/Preference-Applied"}
            },
            "content": {
              "application/json": {
                "schema": {},
                "examples": {
                  "preferred": {
                    "summary": "With Prefer: code=503", "x-request": {"headers": {"Prefer": "code=503"}},
                    "value": {
                      "message": "The request's Prefer asks for 503.",
                      "errors": [
                        {
                          "status": "503", "title": "ERROR_SERVER_ERROR",
                          "details": "The request's Prefer asks for 503."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/api/v1/voip/get-all-numbers": {
      "get": {
        "operationId": "listNumbers", "tags": ["Acquire"], "summary": "Lists the account's numbers",
        "security": [{"apiKey": []}],
        "responses": {
          "200": {
            "description": "The numbers.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {
                      "type": "object",
                      "properties": {
                        "count": {"type": "integer", "minimum": 0},
                        "data": {"type": "array", "items": {"$ref": "#/components/schemas/VoipNumber"}},
                        "isOtherTwilioAccount": {"type": "boolean"}, "twilioAccountStatus": {"type": "string"}
                      },
                      "required": ["count", "data", "isOtherTwilioAccount", "twilioAccountStatus"],
                      "additionalProperties": false
                    }
                  },
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "all": {
                    "value": {
                      "data": {
                        "count": 1,
                        "data": [
                          {
                            "id": 3, "name": "+12513188609", "number": "+12513188609", "type": "Local",
                            "location": null, "sid": null, "status": "active", "twiml_app": null, "app_sid": null,
                            "webhook_url": null, "meta": {"feature": ["Call", "SMS"]}, "config": null, "ivr": []
                          }
                        ],
                        "isOtherTwilioAccount": false, "twilioAccountStatus": "Full"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "summary": "It takes no parameter",
                    "x-request": {"target": "/api/v1/voip/get-all-numbers?limit=1"},
                    "value": {
                      "message": "There is no parameter 'limit': this takes none.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'limit': this takes none.",
                          "source": {"parameter": "limit"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"}
        }
      }
    },
    "/api/v1/crm/objects/case": {
      "get": {
        "operationId": "listCases", "tags": ["Acquire"], "summary": "Lists the cases", "security": [{"apiKey": []}],
        "parameters": [
          {
            "name": "limit", "in": "query", "description": "How many at the most.",
            "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 20}
          },
          {
            "name": "offset", "in": "query", "description": "How many to leave out in front.",
            "schema": {"type": "integer", "minimum": 0, "maximum": 9007199254740992, "default": 0}
          },
          {
            "name": "select", "in": "query",
            "description": "The columns to show, joined by | or repeated; without it all.",
            "schema": {
              "type": "array",
              "items": {
                "type": "string",
                "pattern": "^(?:dateCreated|dateUpdated|id|contactId|closedBy|visitId|title|description|channel|status|closingState|dateQueue|datePending|dateActive|dateClosed|queueId|queueOrder|meta|parentId|userId|waitTime|threadId)(?:\\|(?:dateCreated|dateUpdated|id|contactId|closedBy|visitId|title|description|channel|status|closingState|dateQueue|datePending|dateActive|dateClosed|queueId|queueOrder|meta|parentId|userId|waitTime|threadId))*$"
              }
            }
          },
          {
            "name": "relations", "in": "query",
            "description": "What to show besides, joined by | or repeated.",
            "schema": {
              "type": "array",
              "items": {
                "type": "string",
                "pattern": "^(?:contact|messages|cases|users|fields|tags|timeline|parent)(?:\\|(?:contact|messages|cases|users|fields|tags|timeline|parent))*$"
              }
            }
          },
          {
            "name": "where", "in": "query",
            "description": "Only those that have this value in this column: column|eq|value. All must hold.",
            "schema": {
              "type": "array",
              "items": {
                "type": "string",
                "pattern": "^(?:dateCreated|dateUpdated|id|contactId|closedBy|visitId|title|description|channel|status|closingState|dateQueue|datePending|dateActive|dateClosed|queueId|queueOrder|parentId|userId|waitTime|threadId)\\|(?:eq|=)\\|"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The cases.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {
                      "type": "object",
                      "properties": {
                        "page": {"type": "integer", "minimum": 0}, "offset": {"type": "integer", "minimum": 0},
                        "limit": {"type": "integer", "minimum": 1},
                        "count": {"type": "integer", "minimum": 0, "description": "How many there are in all."},
                        "data": {"type": "array", "items": {"$ref": "#/components/schemas/SelectedCase"}},
                        "evicted": {
                          "type": "integer", "minimum": 0,
                          "description": "How many have gone since there was no room for them."
                        }
                      },
                      "required": ["page", "offset", "limit", "count", "data"],
                      "additionalProperties": false
                    }
                  },
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "selected": {
                    "summary": "Two columns of the active ones",
                    "x-request": {"target": "/api/v1/crm/objects/case?select=id|status&where=status|eq|active"},
                    "value": {
                      "data": {
                        "page": 0, "offset": 0, "limit": 20, "count": 1,
                        "data": [{"id": 1266, "status": "active", "threadId": 1266}]
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownColumn": {
                    "summary": "A column that there is not",
                    "x-request": {"target": "/api/v1/crm/objects/case?select=colour"},
                    "value": {
                      "message": "'select' names 'colour', but the columns of a case are dateCreated, dateUpdated, id, contactId, closedBy, visitId, title, description, channel, status, closingState, dateQueue, datePending, dateActive, dateClosed, queueId, queueOrder, meta, parentId, userId, waitTime, threadId.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'select' names 'colour', but the columns of a case are dateCreated, dateUpdated, id, contactId, closedBy, visitId, title, description, channel, status, closingState, dateQueue, datePending, dateActive, dateClosed, queueId, queueOrder, meta, parentId, userId, waitTime, threadId.",
                          "source": {"parameter": "select"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"}
        }
      }
    },
    "/api/v1/crm/objects/case/{case}": {
      "get": {
        "operationId": "getCase", "tags": ["Acquire"], "summary": "Shows a case", "security": [{"apiKey": []}],
        "parameters": [
          {
            "name": "case", "in": "path", "description": "The case's id.", "required": true,
            "schema": {"$ref": "#/components/schemas/ID"}
          },
          {
            "name": "select", "in": "query",
            "description": "The columns to show, joined by | or repeated; without it all.",
            "schema": {
              "type": "array",
              "items": {
                "type": "string",
                "pattern": "^(?:dateCreated|dateUpdated|id|contactId|closedBy|visitId|title|description|channel|status|closingState|dateQueue|datePending|dateActive|dateClosed|queueId|queueOrder|meta|parentId|userId|waitTime|threadId)(?:\\|(?:dateCreated|dateUpdated|id|contactId|closedBy|visitId|title|description|channel|status|closingState|dateQueue|datePending|dateActive|dateClosed|queueId|queueOrder|meta|parentId|userId|waitTime|threadId))*$"
              }
            }
          },
          {
            "name": "relations", "in": "query",
            "description": "What to show besides, joined by | or repeated.",
            "schema": {
              "type": "array",
              "items": {
                "type": "string",
                "pattern": "^(?:contact|messages|cases|users|fields|tags|timeline|parent)(?:\\|(?:contact|messages|cases|users|fields|tags|timeline|parent))*$"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The case.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {"data": {"$ref": "#/components/schemas/SelectedCase"}},
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "withContact": {
                    "summary": "Some columns and relations",
                    "x-request": {"target": "/api/v1/crm/objects/case/1266?select=title|status&relations=tags|fields"},
                    "value": {
                      "data": {
                        "id": 1266, "title": "viswa  : hi", "status": "active", "threadId": 1266,
                        "fields": {"completed": "Yes Done"}, "tags": []
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownRelation": {
                    "summary": "A relation that there is not",
                    "x-request": {"target": "/api/v1/crm/objects/case/1266?relations=owner"},
                    "value": {
                      "message": "'relations' names 'owner', but the relations of a case are contact, messages, cases, users, fields, tags, timeline, parent.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'relations' names 'owner', but the relations of a case are contact, messages, cases, users, fields, tags, timeline, parent.",
                          "source": {"parameter": "relations"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missing": {
                    "x-request": {"target": "/api/v1/crm/objects/case/7"},
                    "value": {
                      "message": "No such object: there is no case 7 in this sandbox.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "No such object: there is no case 7 in this sandbox."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/api/v1/crm/objects/case-message": {
      "get": {
        "operationId": "listCaseMessages", "tags": ["Acquire"], "summary": "Lists what was said in the cases",
        "security": [{"apiKey": []}],
        "parameters": [
          {
            "name": "limit", "in": "query", "description": "How many at the most.",
            "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 20}
          },
          {
            "name": "offset", "in": "query", "description": "How many to leave out in front.",
            "schema": {"type": "integer", "minimum": 0, "maximum": 9007199254740992, "default": 0}
          },
          {
            "name": "select", "in": "query",
            "description": "The columns to show, joined by | or repeated; without it all.",
            "schema": {
              "type": "array",
              "items": {
                "type": "string",
                "pattern": "^(?:id|caseId|channel|senderId|senderType|type|message|dateCreated|dateUpdated|seen|meta)(?:\\|(?:id|caseId|channel|senderId|senderType|type|message|dateCreated|dateUpdated|seen|meta))*$"
              }
            }
          },
          {
            "name": "relations", "in": "query",
            "description": "What to show besides, joined by | or repeated.",
            "schema": {"type": "array", "items": {"type": "string", "pattern": "^(?:case)(?:\\|(?:case))*$"}}
          },
          {
            "name": "where", "in": "query",
            "description": "Only those that have this value in this column: column|eq|value. All must hold.",
            "schema": {
              "type": "array",
              "items": {
                "type": "string",
                "pattern": "^(?:id|caseId|channel|senderId|senderType|type|message|dateCreated|dateUpdated|seen)\\|(?:eq|=)\\|"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The case messages.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {
                      "type": "object",
                      "properties": {
                        "page": {"type": "integer", "minimum": 0}, "offset": {"type": "integer", "minimum": 0},
                        "limit": {"type": "integer", "minimum": 1},
                        "count": {"type": "integer", "minimum": 0, "description": "How many there are in all."},
                        "data": {"type": "array", "items": {"$ref": "#/components/schemas/SelectedCaseMessage"}},
                        "evicted": {
                          "type": "integer", "minimum": 0,
                          "description": "How many have gone since there was no room for them."
                        }
                      },
                      "required": ["page", "offset", "limit", "count", "data"],
                      "additionalProperties": false
                    }
                  },
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "sms": {
                    "summary": "The SMS after the documented send",
                    "x-request": {"target": "/api/v1/crm/objects/case-message?select=id|message&where=type|eq|sms"},
                    "x-after": ["sendSMS/documented"],
                    "value": {
                      "data": {
                        "page": 0, "offset": 0, "limit": 20, "count": 1,
                        "data": [{"id": 6819, "message": "SMS by David Guetta"}]
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "badCondition": {
                    "summary": "A condition that is none",
                    "x-request": {"target": "/api/v1/crm/objects/case-message?where=id"},
                    "value": {
                      "message": "'where' takes column|eq|value, such as id|eq|1, not 'id'.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'where' takes column|eq|value, such as id|eq|1, not 'id'.",
                          "source": {"parameter": "where"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"}
        }
      }
    },
    "/api/v1/crm/objects/case-message/{message}": {
      "get": {
        "operationId": "getCaseMessage", "tags": ["Acquire"],
        "summary": "Shows a case message with its sender",
        "security": [{"apiKey": []}],
        "parameters": [
          {
            "name": "message", "in": "path", "description": "Its caseMessageId.", "required": true,
            "schema": {"$ref": "#/components/schemas/ID"}
          }
        ],
        "responses": {
          "200": {
            "description": "The case message.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {"data": {"$ref": "#/components/schemas/CaseMessageWithSender"}},
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "sms": {
                    "summary": "The documented send's, under its caseMessageId",
                    "x-request": {"target": "/api/v1/crm/objects/case-message/6819"},
                    "x-after": ["sendSMS/documented"],
                    "value": {
                      "data": {
                        "id": 6819, "caseId": 1266, "channel": "voip", "senderId": 1, "senderType": "user",
                        "type": "sms", "message": "SMS by David Guetta", "dateCreated": "2021-03-19T11:11:56.000Z",
                        "dateUpdated": null, "seen": "yes",
                        "meta": {
                          "To": "+919666929552", "to": "+919666929552", "SMS": "hi",
                          "sid": "SMbbeb4687f334717657dee5653866644e",
                          "uri": "/2010-04-01/Accounts/ACf83886e81f434fe02812d132ab8790ce/Messages/SMbbeb4687f334717657dee5653866644e.json",
                          "Body": "hi", "From": "+12513188609", "body": "hi", "from": "+12513188609", "price": null,
                          "status": "queued", "dateSent": null, "numMedia": "0", "MediaMeta": [],
                          "direction": "outbound-api", "errorCode": null, "priceUnit": "USD",
                          "accountSid": "ACf83886e81f434fe02812d132ab8790ce",
                          "apiVersion": "2010-04-01", "dateCreated": "2021-03-19T11:11:56.000Z",
                          "dateUpdated": "2021-03-19T11:11:56.000Z", "numSegments": "1", "errorMessage": null,
                          "subresourceUris": {
                            "media": "/2010-04-01/Accounts/ACf83886e81f434fe02812d132ab8790ce/Messages/SMbbeb4687f334717657dee5653866644e/Media.json"
                          },
                          "messagingServiceSid": null
                        },
                        "sender": {
                          "departments": [], "roles": [], "id": 1, "name": "David Guetta", "firstName": "David Guetta",
                          "lastName": "", "photo": "", "email": "user@example.com", "clientId": "",
                          "meta": {
                            "fields": {
                              "onboard_setup": {
                                "structValue": {
                                  "fields": {
                                    "install": {"boolValue": false, "kind": "boolValue"},
                                    "welcome": {"boolValue": false, "kind": "boolValue"},
                                    "setupMail": {"boolValue": false, "kind": "boolValue"},
                                    "setupVoip": {"boolValue": false, "kind": "boolValue"},
                                    "setupAppStore": {"boolValue": false, "kind": "boolValue"},
                                    "setupSocialApp": {"boolValue": false, "kind": "boolValue"}
                                  }
                                },
                                "kind": "structValue"
                              },
                              "productUpdate": {
                                "structValue": {
                                  "fields": {
                                    "data": {"listValue": {"values": []}, "kind": "listValue"},
                                    "lastSeenArticleLength": {"numberValue": 0, "kind": "numberValue"}
                                  }
                                },
                                "kind": "structValue"
                              }
                            }
                          },
                          "parentId": 0,
                          "metaDetails": {"isBotClient": false, "label": ""},
                          "type": "user", "accessLevel": null
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "x-request": {"target": "/api/v1/crm/objects/case-message/6819?select=id"},
                    "value": {
                      "message": "There is no parameter 'select': this takes none.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'select': this takes none.",
                          "source": {"parameter": "select"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missing": {
                    "x-request": {"target": "/api/v1/crm/objects/case-message/6819"},
                    "value": {
                      "message": "No such object: there is no case message 6819 in this sandbox.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "No such object: there is no case message 6819 in this sandbox."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "deleteCaseMessage", "tags": ["Acquire"], "summary": "Deletes a case message",
        "security": [{"apiKey": []}],
        "parameters": [
          {
            "name": "message", "in": "path", "description": "Its caseMessageId.", "required": true,
            "schema": {"$ref": "#/components/schemas/ID"}
          }
        ],
        "responses": {
          "200": {
            "description": "It is gone.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {
                      "type": "object", "properties": {"deleted": {"const": 1}}, "required": ["deleted"],
                      "additionalProperties": false
                    }
                  },
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "sms": {
                    "x-request": {"target": "/api/v1/crm/objects/case-message/6819"},
                    "x-after": ["sendSMS/documented"], "value": {"data": {"deleted": 1}}
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "x-request": {"target": "/api/v1/crm/objects/case-message/6819?force=true"},
                    "value": {
                      "message": "There is no parameter 'force': this takes none.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'force': this takes none.",
                          "source": {"parameter": "force"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missing": {
                    "x-request": {"target": "/api/v1/crm/objects/case-message/6819"},
                    "value": {
                      "message": "No such object: there is no case message 6819 in this sandbox.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "No such object: there is no case message 6819 in this sandbox."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/api/v1/crm/objects/contact": {
      "post": {
        "operationId": "createContact", "tags": ["Acquire"], "summary": "Makes a contact", "security": [{"apiKey": []}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "properties": {
                  "fields": {
                    "type": "object",
                    "properties": {
                      "name": {"type": ["string", "null"]}, "email": {"type": ["string", "null"]},
                      "phone": {"type": ["string", "null"]}, "city": {"type": ["string", "null"]},
                      "state": {"type": ["string", "null"]}, "ip": {"type": ["string", "null"]},
                      "countryId": {
                        "anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/ID"}, {"type": "null"}]
                      }
                    }
                  }
                },
                "required": ["fields"]
              },
              "examples": {
                "ada": {"value": {"fields": {"name": "Ada", "phone": "+15005550177"}}},
                "badPhone": {"value": {"fields": {"phone": 5}}}
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What was given, and what the contact has by itself.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {
                      "type": "object",
                      "required": ["id", "meta", "archive", "companyId", "fields"],
                      "properties": {
                        "id": {"$ref": "#/components/schemas/ID"}, "clientType": {}, "clientName": {},
                        "clientVersion": {}, "clientOsName": {}, "clientOsVersion": {}, "clientDeviceType": {},
                        "clientDeviceVendor": {}, "clientDeviceModel": {}, "clientDetails": {}, "meta": {},
                        "archive": {}, "companyId": {},
                        "fields": {"type": "object", "description": "Name, phone and whatever the account has."}
                      }
                    }
                  },
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "ada": {
                    "value": {
                      "data": {
                        "id": 597719, "meta": {}, "archive": "no", "companyId": null,
                        "fields": {"name": "Ada", "phone": "+15005550177"}
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "badPhone": {
                    "summary": "A phone that is no string",
                    "value": {
                      "message": "'phone' takes a string, not 5.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT", "details": "'phone' takes a string, not 5.",
                          "source": {"pointer": "/fields/phone"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/api/v1/crm/objects/contact/{contact}": {
      "get": {
        "operationId": "getContact", "tags": ["Acquire"], "summary": "Shows a contact with its cases",
        "security": [{"apiKey": []}],
        "parameters": [
          {
            "name": "contact", "in": "path", "description": "The contact's id.", "required": true,
            "schema": {"$ref": "#/components/schemas/ID"}
          }
        ],
        "responses": {
          "200": {
            "description": "The contact.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {"data": {"$ref": "#/components/schemas/ContactWithCases"}},
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "documented": {
                    "x-request": {"target": "/api/v1/crm/objects/contact/597718"},
                    "value": {
                      "data": {
                        "dateCreated": "2021-03-18T04:44:59.000Z", "dateUpdated": "2021-03-19T11:10:59.000Z",
                        "id": 597718, "clientType": "web", "clientName": "Chrome", "clientVersion": "87.0",
                        "clientOsName": "Linux", "clientOsVersion": "x86_64", "clientDeviceType": "Desktop",
                        "clientDeviceVendor": null, "clientDeviceModel": null,
                        "clientDetails": {
                          "ua": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.66 Safari/537.36",
                          "engine": {"name": "Blink", "version": "87.0.4280.66"},
                          "network": {"type": "4g", "speed": "7.470000000000001"}
                        },
                        "meta": {}, "archive": "no", "company": null,
                        "fields": {
                          "ip": "2402:8100:21ff:6128:9069:afe4:edd4:1429", "city": "", "dept": "Youpps",
                          "name": "viswa", "email": "viswa@gmail.com", "phone": "+19666929552", "state": "",
                          "title": "Hellos", "checks": "a",
                          "country": {
                            "lat": "38", "lng": "-97", "cca2": "US", "cca3": "USA", "ccn3": "84",
                            "name": "United States", "region_id": 496, "voip_enable": true, "calling_code1": 1,
                            "name_official": "United States of America"
                          },
                          "product": "Checkers", "completed": "No Not Yet", "countryId": "517"
                        },
                        "cases": [
                          {
                            "dateCreated": "2021-03-18T04:51:39.000Z", "dateUpdated": "2021-03-18T05:28:02.000Z",
                            "id": 1266, "contactId": 597718, "closedBy": null, "visitId": 1345, "title": "viswa  : hi",
                            "description": "Checkers", "channel": "chat", "status": "active", "closingState": "handled",
                            "dateQueue": "2021-03-18T04:51:39.000Z", "datePending": "2021-03-18T04:51:39.000Z",
                            "dateActive": "2021-03-18T04:51:43.000Z", "dateClosed": null, "queueId": null,
                            "queueOrder": 0,
                            "meta": {
                              "queues": [15],
                              "contact": {
                                "id": 597718, "meta": {},
                                "fields": {
                                  "ip": "2402:8100:21ff:6128:9069:afe4:edd4:1429", "city": "", "dept": "Youpps",
                                  "name": "viswa", "email": "viswa@gmail.com", "phone": "+19666929552", "state": "",
                                  "title": "Hellos", "checks": "a",
                                  "country": {
                                    "lat": "38", "lng": "-97", "cca2": "US", "cca3": "USA", "ccn3": "84",
                                    "name": "United States", "region_id": 496, "voip_enable": true, "calling_code1": 1,
                                    "name_official": "United States of America"
                                  },
                                  "product": "Checkers", "completed": "No Not Yet", "countryId": "517"
                                },
                                "archive": "no", "companyId": null, "clientName": "Chrome", "clientType": "web",
                                "dateCreated": "2021-03-18T04:44:59.000Z", "dateUpdated": "2021-03-19T11:10:59.000Z",
                                "clientOsName": "Linux",
                                "clientDetails": {
                                  "ua": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.66 Safari/537.36",
                                  "engine": {"name": "Blink", "version": "87.0.4280.66"},
                                  "network": {"type": "4g", "speed": "7.470000000000001"}
                                },
                                "clientVersion": "87.0", "clientOsVersion": "x86_64", "clientDeviceType": "Desktop",
                                "clientDeviceModel": null, "clientDeviceVendor": null
                              },
                              "timeline": {
                                "id": 1188, "meta": {}, "caseId": 1266, "noteId": null, "viewId": null, "archive": "no",
                                "threadId": 1266, "contactId": 597718, "objectType": "case",
                                "dateCreated": "2021-03-18T04:51:39.000Z", "dateUpdated": "2021-03-18T05:28:02.000Z"
                              },
                              "sessionId": "3967179740", "queueRecheck": "no", "is_new_contact": false
                            },
                            "parentId": null, "userId": null, "waitTime": 4, "threadId": 1266,
                            "users": [
                              {
                                "id": 2934, "caseId": 1266, "type": "user", "userId": 1, "role": "owner",
                                "status": "active", "dateCreated": "2021-03-18T04:51:38.000Z",
                                "dateLastAssigned": "2021-03-18T04:51:39.000Z", "closed": "no", "meta": null,
                                "user": {
                                  "roles": [], "id": 1, "name": "David Guetta", "firstName": "David Guetta",
                                  "lastName": "", "photo": "", "email": "user@example.com", "clientId": "",
                                  "parentId": 0, "type": "user", "accessLevel": null
                                }
                              },
                              {
                                "id": 2933, "caseId": 1266, "type": "contact", "userId": 597718, "role": "owner",
                                "status": "active", "dateCreated": "2021-03-18T04:51:38.000Z",
                                "dateLastAssigned": "2021-03-18T04:51:38.000Z", "closed": "no", "meta": null,
                                "user": {"type": "contact", "id": 597718, "name": "viswa", "photo": null}
                              }
                            ]
                          }
                        ]
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "x-request": {"target": "/api/v1/crm/objects/contact/597718?select=id"},
                    "value": {
                      "message": "There is no parameter 'select': this takes none.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'select': this takes none.",
                          "source": {"parameter": "select"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missing": {
                    "x-request": {"target": "/api/v1/crm/objects/contact/7"},
                    "value": {
                      "message": "No such object: there is no contact 7 in this sandbox.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "No such object: there is no contact 7 in this sandbox."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/api/v1/crm/messenger/chat/create": {
      "post": {
        "operationId": "createChat", "tags": ["Acquire"], "summary": "Opens a chat's case",
        "security": [{"apiKey": []}],
        "parameters": [
          {
            "name": "contactId", "in": "query", "description": "The contact.", "required": true,
            "schema": {"$ref": "#/components/schemas/ID"}
          }
        ],
        "requestBody": {
          "required": false,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "properties": {
                  "threadId": {
                    "$ref": "#/components/schemas/GivenID",
                    "description": "A thread of the contact's that the case is to be in; without it it has its own."
                  }
                }
              },
              "examples": {"inThread": {"value": {"threadId": 1266}}}
            }
          }
        },
        "responses": {
          "200": {
            "description": "The new case.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {"data": {"$ref": "#/components/schemas/NewChat"}},
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "inThread": {
                    "summary": "In a thread that there is",
                    "x-request": {"target": "/api/v1/crm/messenger/chat/create?contactId=597718"},
                    "value": {
                      "data": {
                        "title": "viswa", "description": null, "channel": "chat",
                        "contact": {
                          "dateCreated": "2021-03-18T04:44:59.000Z", "dateUpdated": "2021-03-19T11:10:59.000Z",
                          "id": 597718, "clientType": "web", "clientName": "Chrome", "clientVersion": "87.0",
                          "clientOsName": "Linux", "clientOsVersion": "x86_64", "clientDeviceType": "Desktop",
                          "clientDeviceVendor": null, "clientDeviceModel": null,
                          "clientDetails": {
                            "ua": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.66 Safari/537.36",
                            "engine": {"name": "Blink", "version": "87.0.4280.66"},
                            "network": {"type": "4g", "speed": "7.470000000000001"}
                          },
                          "meta": {}, "archive": "no", "companyId": null,
                          "fields": {
                            "ip": "2402:8100:21ff:6128:9069:afe4:edd4:1429", "city": "", "dept": "Youpps",
                            "name": "viswa", "email": "viswa@gmail.com", "phone": "+19666929552", "state": "",
                            "title": "Hellos", "checks": "a",
                            "country": {
                              "lat": "38", "lng": "-97", "cca2": "US", "cca3": "USA", "ccn3": "84",
                              "name": "United States", "region_id": 496, "voip_enable": true, "calling_code1": 1,
                              "name_official": "United States of America"
                            },
                            "product": "Checkers", "completed": "No Not Yet", "countryId": "517"
                          }
                        },
                        "status": "active", "dateQueue": "2021-03-19T11:11:56.000Z",
                        "dateCreated": "2021-03-19T11:11:56.000Z", "datePending": null, "dateActive": null,
                        "visitId": null, "users": [], "parentId": 1266, "userId": null, "dateUpdated": null,
                        "closedBy": null, "closingState": null, "dateClosed": null, "id": 1267, "threadId": 1266,
                        "fields": [], "isCaseJoined": false, "timelineId": 1188, "preMessages": []
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missingContact": {
                    "summary": "Without the contact",
                    "x-request": {"target": "/api/v1/crm/messenger/chat/create"},
                    "value": {
                      "message": "'contactId' is missing: give the id of the contact, as in ?contactId=597718.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'contactId' is missing: give the id of the contact, as in ?contactId=597718.",
                          "source": {"parameter": "contactId"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/api/v1/crm/messenger/chat/close": {
      "post": {
        "operationId": "closeChat", "tags": ["Acquire"], "summary": "Closes a case", "security": [{"apiKey": []}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "properties": {"caseId": {"$ref": "#/components/schemas/GivenID"}},
                "required": ["caseId"]
              },
              "examples": {"documented": {"value": {"caseId": 1266}}, "missingCase": {"value": {"caseId": 7}}}
            }
          }
        },
        "responses": {
          "200": {
            "description": "It is closed: a send to it is refused.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {
                      "type": "object",
                      "properties": {
                        "0": {
                          "type": "object",
                          "properties": {
                            "foreverClosed": {"type": "boolean"}, "leftUser": {"type": "boolean"},
                            "caseId": {"$ref": "#/components/schemas/ID"},
                            "contactId": {"$ref": "#/components/schemas/ID"}
                          },
                          "required": ["foreverClosed", "leftUser", "caseId", "contactId"],
                          "additionalProperties": false
                        },
                        "userId": {"$ref": "#/components/schemas/ID"}, "userType": {"type": "string"}
                      },
                      "required": ["0", "userId", "userType"], "additionalProperties": false
                    }
                  },
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "documented": {
                    "value": {
                      "data": {
                        "0": {"foreverClosed": true, "leftUser": false, "caseId": 1266, "contactId": 597718},
                        "userId": 1, "userType": "user"
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missingCase": {
                    "summary": "A case that there is not",
                    "value": {
                      "message": "'caseId' names case 7, which does not exist.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "'caseId' names case 7, which does not exist.",
                          "source": {"pointer": "/caseId"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/Unauthorized"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/__admin/health": {
      "get": {
        "operationId": "getHealth", "tags": ["Control"], "summary": "Tells that the mock is up", "security": [],
        "responses": {
          "200": {
            "description": "It is.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Health"},
                "examples": {
                  "up": {"value": {"status": "ok", "version": "0.1.0", "uptimeSeconds": 0.02, "sandboxes": 0}}
                }
              }
            }
          },
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      }
    },
    "/__admin/openapi.json": {
      "get": {
        "operationId": "getContract", "tags": ["Control"], "summary": "Gives this document", "security": [],
        "responses": {
          "200": {
            "description": "This document.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {"application/json": {"schema": {"type": "object"}}}
          },
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      }
    },
    "/__admin/ca.pem": {
      "get": {
        "operationId": "getCACertificate", "tags": ["Control"],
        "summary": "Gives the certificate to trust where the mock speaks TLS",
        "security": [],
        "responses": {
          "200": {
            "description": "The certificate of the mock's CA, in PEM.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {"application/pem-certificate-chain": {"schema": {"type": "string"}}}
          },
          "403": {"$ref": "#/components/responses/Forbidden"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "noCA": {
                    "summary": "Of a mock without --tls",
                    "value": {
                      "message": "No such object: the mock has no CA. It has one with --tls or --tls-port, unless --tls-cert gives it a certificate.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "No such object: the mock has no CA. It has one with --tls or --tls-port, unless --tls-cert gives it a certificate."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/__admin/messages": {
      "get": {
        "operationId": "listMessages", "tags": ["Control"], "summary": "Lists the messages of a sandbox",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/from"},
          {"$ref": "#/components/parameters/caseId"}, {"$ref": "#/components/parameters/contactId"},
          {"$ref": "#/components/parameters/text"}, {"$ref": "#/components/parameters/status"},
          {"$ref": "#/components/parameters/direction"}, {"$ref": "#/components/parameters/after"},
          {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/order"},
          {"$ref": "#/components/parameters/sandbox"}
        ],
        "responses": {
          "200": {
            "description": "The messages.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/MessagePage"},
                "examples": {
                  "documented": {
                    "summary": "After the documented send", "x-after": ["sendSMS/documented"],
                    "value": {
                      "data": [
                        {
                          "sequence": 1, "id": 331, "sid": "SMbbeb4687f334717657dee5653866644e", "caseId": 1266,
                          "caseMessageId": 6819, "contactId": 597718, "threadId": 1266, "to": "+919666929552",
                          "from": "+12513188609", "body": "hi", "encoding": "GSM-7", "segments": 1,
                          "encodingReason": null, "status": "queued", "errorCode": null,
                          "history": [{"status": "queued", "at": "2021-03-19T11:11:56.000Z"}],
                          "createdAt": "2021-03-19T11:11:56.000Z", "direction": "outbound",
                          "requestId": "dc21460ffd4d24f3", "answered": 200
                        }
                      ],
                      "next": 1, "total": 1, "evicted": 0
                    }
                  },
                  "none": {
                    "summary": "To another number",
                    "x-request": {"target": "/__admin/messages?to=%2B15005550100"},
                    "x-after": ["sendSMS/documented"],
                    "value": {"data": [], "next": 1, "total": 0, "evicted": 0}
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "badNumber": {
                    "summary": "A number that is none",
                    "x-request": {"target": "/__admin/messages?to=12"},
                    "value": {
                      "message": "'to' takes a phone number such as +15005550006, not '12'.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'to' takes a phone number such as +15005550006, not '12'.",
                          "source": {"parameter": "to"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      },
      "delete": {
        "operationId": "deleteMessages", "tags": ["Control"], "summary": "Forgets the messages of a sandbox",
        "description": "Cases and ids stay.",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "responses": {
          "204": {"$ref": "#/components/responses/NoContent"},
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "summary": "A parameter that there is not",
                    "x-request": {"target": "/__admin/messages?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      }
    },
    "/__admin/messages/wait": {
      "get": {
        "operationId": "waitForMessages", "tags": ["Control"], "summary": "Waits until messages are there",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {"$ref": "#/components/parameters/to"}, {"$ref": "#/components/parameters/from"},
          {"$ref": "#/components/parameters/caseId"}, {"$ref": "#/components/parameters/contactId"},
          {"$ref": "#/components/parameters/text"}, {"$ref": "#/components/parameters/status"},
          {"$ref": "#/components/parameters/direction"}, {"$ref": "#/components/parameters/after"},
          {
            "name": "count", "in": "query",
            "description": "How many are waited for; not with never.",
            "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 1}
          },
          {
            "name": "never", "in": "query", "description": "Whether none is to come.", "allowEmptyValue": true,
            "schema": {"type": "boolean"}
          },
          {
            "name": "extract", "in": "query",
            "description": "The piece of the text that is wanted: otp, link, or re: and a regular expression. A message without it does not count.",
            "schema": {"type": "string", "pattern": "^(?:otp|link|re:[^\\\\()\\[\\]{}*+?|]*)$"}
          },
          {
            "name": "timeout", "in": "query", "description": "For how long, 60s at the most.",
            "schema": {
              "type": "string",
              "pattern": "^(?:0|[0-9]{1,4}ms|[1-5][0-9]{4}ms|[1-5]?[0-9](?:\\.[0-9]{1,3})?s|60s|1m)$",
              "default": "5s"
            }
          },
          {"$ref": "#/components/parameters/sandbox"}
        ],
        "responses": {
          "200": {
            "description": "They are there, or with never none came.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Found"},
                "examples": {
                  "otp": {
                    "summary": "The code out of a text",
                    "x-request": {"target": "/__admin/messages/wait?text=code&extract=otp"},
                    "x-after": ["sendSMS/code"],
                    "value": {
                      "data": [
                        {
                          "sequence": 1, "id": 331, "sid": "SMbbeb4687f334717657dee5653866644e", "caseId": 1267,
                          "caseMessageId": 6819, "contactId": 597719, "threadId": 1267, "to": "+919666929552",
                          "from": "+12513188609", "body": "Your code is 4711", "encoding": "GSM-7", "segments": 1,
                          "encodingReason": null, "status": "queued", "errorCode": null,
                          "history": [{"status": "queued", "at": "2021-03-19T11:11:56.000Z"}],
                          "createdAt": "2021-03-19T11:11:56.000Z", "direction": "outbound",
                          "requestId": "dc21460ffd4d24f3", "answered": 200, "extracted": "4711"
                        }
                      ],
                      "next": 1, "total": 1, "evicted": 0, "extracted": "4711"
                    }
                  },
                  "none": {
                    "summary": "None is to come",
                    "x-request": {"target": "/__admin/messages/wait?never=true&timeout=10ms"},
                    "value": {"data": [], "next": 0, "total": 0, "evicted": 0}
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "tooLong": {
                    "summary": "Longer than may be waited",
                    "x-request": {"target": "/__admin/messages/wait?timeout=2h"},
                    "value": {
                      "message": "'timeout' takes a time such as 200ms, 5s or 2m, 60s at most, not '2h'.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'timeout' takes a time such as 200ms, 5s or 2m, 60s at most, not '2h'.",
                          "source": {"parameter": "timeout"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "409": {
            "description": "The sandbox was reset, or is gone, while it was waited in.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
          },
          "417": {
            "description": "What was waited for did not come, or what was not to come did.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Missed"},
                "examples": {
                  "nearest": {
                    "summary": "Another text came",
                    "x-request": {"target": "/__admin/messages/wait?text=invoice&timeout=10ms"},
                    "x-after": ["sendSMS/documented"],
                    "value": {
                      "message": "Expected 1 message with text=invoice within 10ms, but none came; there are 1 messages in this sandbox.",
                      "errors": [
                        {
                          "status": "417", "title": "ERROR_EXPECTATION_FAILED",
                          "details": "Expected 1 message with text=invoice within 10ms, but none came; there are 1 messages in this sandbox."
                        }
                      ],
                      "expected": {"text": "invoice", "count": 1, "timeout": "10ms"},
                      "seen": {"matched": 0, "messages": 1}, "data": [],
                      "nearest": [
                        {
                          "message": {
                            "sequence": 1, "id": 331, "sid": "SMbbeb4687f334717657dee5653866644e", "caseId": 1266,
                            "caseMessageId": 6819, "contactId": 597718, "threadId": 1266, "to": "+919666929552",
                            "from": "+12513188609", "body": "hi", "encoding": "GSM-7", "segments": 1,
                            "encodingReason": null, "status": "queued", "errorCode": null,
                            "history": [{"status": "queued", "at": "2021-03-19T11:11:56.000Z"}],
                            "createdAt": "2021-03-19T11:11:56.000Z", "direction": "outbound",
                            "requestId": "dc21460ffd4d24f3", "answered": 200
                          },
                          "differs": [{"field": "text", "expected": "invoice", "actual": "hi"}]
                        }
                      ],
                      "next": 1, "evicted": 0
                    }
                  }
                }
              }
            }
          },
          "503": {
            "description": "The mock was stopped while it was waited.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
          }
        }
      }
    },
    "/__admin/messages/{message}": {
      "get": {
        "operationId": "getMessage", "tags": ["Control"], "summary": "Shows a message and its request",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {
            "name": "message", "in": "path", "description": "Its id or its sid.", "required": true,
            "schema": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"$ref": "#/components/schemas/Sid"}]}
          },
          {"$ref": "#/components/parameters/sandbox"}
        ],
        "responses": {
          "200": {
            "description": "The message.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {"$ref": "#/components/schemas/Message"},
                    "request": {"anyOf": [{"$ref": "#/components/schemas/Request"}, {"type": "null"}]},
                    "requestsEvicted": {"type": "integer", "minimum": 0}
                  },
                  "required": ["data", "request", "requestsEvicted"],
                  "additionalProperties": false
                },
                "examples": {
                  "received": {
                    "summary": "A reply, which has no request", "x-request": {"target": "/__admin/messages/331"},
                    "x-after": ["addReply/hello"],
                    "value": {
                      "data": {
                        "sequence": 1, "id": 331, "sid": "SMbbeb4687f334717657dee5653866644e", "caseId": 1267,
                        "caseMessageId": 6819, "contactId": 597719, "threadId": 1267, "to": "+12513188609",
                        "from": "+919666929552", "body": "Hello", "encoding": "GSM-7", "segments": 1,
                        "encodingReason": null, "status": "received", "errorCode": null,
                        "history": [{"status": "received", "at": "2021-03-19T11:11:56.000Z"}],
                        "createdAt": "2021-03-19T11:11:56.000Z", "direction": "inbound", "requestId": null,
                        "answered": 201
                      },
                      "request": null, "requestsEvicted": 0
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "x-request": {"target": "/__admin/messages/331?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missing": {
                    "x-request": {"target": "/__admin/messages/331"},
                    "value": {
                      "message": "There is no message '331' in this sandbox: give its id or sid.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "There is no message '331' in this sandbox: give its id or sid."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/__admin/events": {
      "get": {
        "operationId": "followEvents", "tags": ["Control"], "summary": "Follows what happens in a sandbox",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {"$ref": "#/components/parameters/after"},
          {
            "name": "Last-Event-ID", "in": "header",
            "description": "Where a client that comes back was; counts before after.",
            "schema": {"type": "string", "pattern": "^[0-9]{0,15}$"}
          },
          {"$ref": "#/components/parameters/sandbox"}
        ],
        "responses": {
          "200": {
            "description": "Server-sent events without end: message, status, request, reset, and evicted for those that have gone.",
            "headers": {
              "X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"},
              "Cache-Control": {"schema": {"const": "no-store"}}
            },
            "content": {
              "text/event-stream": {
                "examples": {
                  "documented": {
                    "summary": "A reset, from the beginning",
                    "x-request": {"target": "/__admin/events?after=0"},
                    "x-after": ["resetSandbox/default"],
                    "value": ": events of sandbox default\n\nid: 1\nevent: reset\ndata: {}\n\n"
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "badPosition": {
                    "x-request": {"target": "/__admin/events?after=x"},
                    "value": {
                      "message": "'after' takes a number from 0 up, not 'x'.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'after' takes a number from 0 up, not 'x'.",
                          "source": {"parameter": "after"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      }
    },
    "/__admin/requests": {
      "get": {
        "operationId": "listRequests", "tags": ["Control"],
        "summary": "Lists what was asked of the API in a sandbox",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/after"},
          {"$ref": "#/components/parameters/order"}, {"$ref": "#/components/parameters/sandbox"}
        ],
        "responses": {
          "200": {
            "description": "The requests.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/RequestPage"},
                "examples": {
                  "refused": {
                    "summary": "After a refused send", "x-after": ["sendSMS/invalid"],
                    "value": {
                      "data": [
                        {
                          "sequence": 1, "id": "dc21460ffd4d24f3", "at": "2021-03-19T11:11:56.000Z", "method": "POST",
                          "target": "/api/v1/voip/send-sms",
                          "headers": [
                            {"name": "Host", "value": "127.0.0.1:8080"},
                            {"name": "Authorization", "value": "Bearer acqu…"},
                            {"name": "Content-Length", "value": "45"}
                          ],
                          "body": "{\"To\":\"12\",\"From\":\"+14155550100\",\"Body\":\"hi\"}",
                          "bodyLength": 45, "answered": 400,
                          "reason": "ERROR_INVALID_INPUT: The 'To' number 12 is not a valid phone number: write + and 8 to 15 digits, as in +15005550006. The 'From' number +14155550100 is not one of the account's numbers: use +12513188609.",
                          "messageId": null, "fault": null,
                          "answer": {
                            "message": "The 'To' number 12 is not a valid phone number: write + and 8 to 15 digits, as in +15005550006.",
                            "errors": [
                              {
                                "status": "400", "title": "ERROR_INVALID_INPUT",
                                "details": "The 'To' number 12 is not a valid phone number: write + and 8 to 15 digits, as in +15005550006.",
                                "source": {"pointer": "/To"}, "code": "21211"
                              },
                              {
                                "status": "400", "title": "ERROR_INVALID_INPUT",
                                "details": "The 'From' number +14155550100 is not one of the account's numbers: use +12513188609.",
                                "source": {"pointer": "/From"}, "code": "21606"
                              }
                            ]
                          },
                          "milliseconds": 1.17
                        }
                      ],
                      "next": 1, "total": 1, "evicted": 0
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "badLimit": {
                    "x-request": {"target": "/__admin/requests?limit=0"},
                    "value": {
                      "message": "'limit' takes 1 to 1000, not '0'.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'limit' takes 1 to 1000, not '0'.", "source": {"parameter": "limit"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      }
    },
    "/__admin/sandboxes": {
      "get": {
        "operationId": "listSandboxes", "tags": ["Control"], "summary": "Lists the sandboxes",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "responses": {
          "200": {
            "description": "The sandboxes.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {"type": "array", "items": {"$ref": "#/components/schemas/Sandbox"}},
                    "total": {"type": "integer", "minimum": 0},
                    "evicted": {
                      "type": "integer", "minimum": 0,
                      "description": "How many have gone since there was no room for them."
                    }
                  },
                  "required": ["data", "total", "evicted"], "additionalProperties": false
                },
                "examples": {
                  "afterASend": {
                    "x-after": ["sendSMS/documented"],
                    "value": {
                      "data": [
                        {
                          "name": "default", "messages": 1, "requests": 1, "cases": 1,
                          "now": "2021-03-19T11:11:56.000Z", "clock": "frozen"
                        }
                      ],
                      "total": 1, "evicted": 0
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "x-request": {"target": "/__admin/sandboxes?limit=1"},
                    "value": {
                      "message": "There is no parameter 'limit': this takes none.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'limit': this takes none.",
                          "source": {"parameter": "limit"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      }
    },
    "/__admin/sandboxes/{sandbox}": {
      "delete": {
        "operationId": "deleteSandbox", "tags": ["Control"],
        "summary": "Does away with a sandbox; the next use of its name begins anew",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {
            "name": "sandbox", "in": "path", "description": "Its name.", "required": true,
            "schema": {"$ref": "#/components/schemas/SandboxName"}
          }
        ],
        "responses": {
          "204": {"$ref": "#/components/responses/NoContent"},
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "x-request": {"target": "/__admin/sandboxes/worker-7?force=true"},
                    "value": {
                      "message": "There is no parameter 'force': this takes none.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'force': this takes none.",
                          "source": {"parameter": "force"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missing": {
                    "x-request": {"target": "/__admin/sandboxes/worker-7"},
                    "value": {
                      "message": "There is no sandbox 'worker-7': GET /__admin/sandboxes lists those that there are.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "There is no sandbox 'worker-7': GET /__admin/sandboxes lists those that there are."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/__admin/reset": {
      "post": {
        "operationId": "resetSandbox", "tags": ["Control"], "summary": "Puts a sandbox back to its fixture",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "responses": {
          "204": {"$ref": "#/components/responses/NoContent"},
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "summary": "A parameter that there is not", "x-request": {"target": "/__admin/reset?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      }
    },
    "/__admin/clock": {
      "get": {
        "operationId": "getClock", "tags": ["Control"], "summary": "Shows a sandbox's clock",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "responses": {
          "200": {
            "description": "The clock.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Clock"},
                "examples": {"frozen": {"value": {"now": "2021-03-19T11:11:56.000Z", "mode": "frozen"}}}
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "summary": "A parameter that there is not", "x-request": {"target": "/__admin/clock?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      },
      "put": {
        "operationId": "setClock", "tags": ["Control"],
        "summary": "Stops, moves or starts a sandbox's clock",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/ClockChange"},
              "examples": {
                "moved": {"value": {"freeze": "2021-03-19T11:11:56Z", "advance": "90s"}},
                "backwards": {"value": {"advance": "-90s"}}
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The clock as it is now.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Clock"},
                "examples": {"moved": {"value": {"now": "2021-03-19T11:13:26.000Z", "mode": "frozen"}}}
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "backwards": {
                    "summary": "A time that is none",
                    "value": {
                      "message": "'advance' takes a time such as 200ms, 5s or 2m, a year at the most, not \"-90s\".",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'advance' takes a time such as 200ms, 5s or 2m, a year at the most, not \"-90s\".",
                          "source": {"pointer": "/advance"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/__admin/seed": {
      "get": {
        "operationId": "getSeed", "tags": ["Control"],
        "summary": "Shows what a sandbox's ids are drawn from",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "responses": {
          "200": {
            "description": "The seed.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Seed"}, "examples": {"given": {"value": {"seed": 42}}}
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "summary": "A parameter that there is not", "x-request": {"target": "/__admin/seed?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      },
      "put": {
        "operationId": "setSeed", "tags": ["Control"], "summary": "Draws a sandbox's ids anew",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/Seed"},
              "examples": {"set": {"value": {"seed": 7}}, "negative": {"value": {"seed": -1}}}
            }
          }
        },
        "responses": {
          "200": {
            "description": "The seed.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Seed"}, "examples": {"set": {"value": {"seed": 7}}}
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "negative": {
                    "value": {
                      "message": "'seed' takes a whole number from 0 to 18446744073709551615, not -1.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'seed' takes a whole number from 0 to 18446744073709551615, not -1.",
                          "source": {"pointer": "/seed"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/__admin/state": {
      "get": {
        "operationId": "getState", "tags": ["Control"], "summary": "Shows all that a sandbox holds",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {
            "name": "withKeys", "in": "query",
            "description": "Whether the account's keys are in it.",
            "allowEmptyValue": true, "schema": {"type": "boolean"}
          },
          {"$ref": "#/components/parameters/sandbox"}
        ],
        "responses": {
          "200": {
            "description": "The state, which PUT takes.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/State"}}}
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "summary": "A parameter that there is not", "x-request": {"target": "/__admin/state?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are withKeys, sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are withKeys, sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      },
      "put": {
        "operationId": "setState", "tags": ["Control"], "summary": "Begins a sandbox with a saved state",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/State"},
              "examples": {"incomplete": {"value": {"account": {"accountSid": "AC1"}}}}
            }
          }
        },
        "responses": {
          "204": {"$ref": "#/components/responses/NoContent"},
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "incomplete": {
                    "summary": "Parts are missing",
                    "value": {
                      "message": "\"agents\" is missing: give what agents.json has",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "\"agents\" is missing: give what agents.json has"
                        },
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "\"numbers\" is missing: give what numbers.json has"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/__admin/contacts": {
      "post": {
        "operationId": "addContact", "tags": ["Control"], "summary": "Adds a contact to a sandbox",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/NewContact"},
              "examples": {
                "new": {"value": {"fields": {"name": "Ada", "phone": "+15005550177"}}},
                "wrong": {"value": {"id": 597718}}
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It is added.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Contact"},
                "examples": {
                  "new": {
                    "value": {
                      "dateCreated": null, "dateUpdated": null, "id": 597719, "clientType": null, "clientName": null,
                      "clientVersion": null, "clientOsName": null, "clientOsVersion": null, "clientDeviceType": null,
                      "clientDeviceVendor": null, "clientDeviceModel": null, "clientDetails": null, "meta": {},
                      "archive": "no", "companyId": null,
                      "fields": {"name": "Ada", "phone": "+15005550177"}
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "wrong": {
                    "value": {
                      "message": "/id: contact 597718 exists already: give another id, or leave it out",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "/id: contact 597718 exists already: give another id, or leave it out",
                          "source": {"pointer": "/id"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/__admin/cases": {
      "post": {
        "operationId": "addCase", "tags": ["Control"], "summary": "Adds a case to a sandbox",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/NewCase"},
              "examples": {"new": {"value": {"contactId": 597718}}, "wrong": {"value": {}}}
            }
          }
        },
        "responses": {
          "201": {
            "description": "It is added.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/FixtureCase"},
                "examples": {
                  "new": {
                    "value": {
                      "dateCreated": null, "dateUpdated": null, "id": 1267, "contactId": 597718, "closedBy": null,
                      "visitId": null, "title": null, "description": null, "channel": "chat", "status": "active",
                      "closingState": null, "dateQueue": null, "datePending": null, "dateActive": null,
                      "dateClosed": null, "queueId": null, "queueOrder": 0, "meta": {}, "parentId": null,
                      "userId": null, "waitTime": 0, "participants": [],
                      "timeline": {
                        "id": 1189, "objectType": "case", "viewId": null, "noteId": null, "dateCreated": null,
                        "dateUpdated": null, "archive": "no", "meta": {}, "note": null, "view": null, "snooze": []
                      },
                      "messages": [], "fields": {}, "tags": [], "channels": [], "msgUnread": 0
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "wrong": {
                    "value": {
                      "message": "\"contactId\" is missing: give a positive integer below 2^53",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "\"contactId\" is missing: give a positive integer below 2^53"
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/__admin/agents": {
      "post": {
        "operationId": "addAgent", "tags": ["Control"], "summary": "Adds an agent to a sandbox",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/NewAgent"},
              "examples": {"new": {"value": {"name": "Ada"}}, "wrong": {"value": {"name": 5}}}
            }
          }
        },
        "responses": {
          "201": {
            "description": "It is added.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Agent"},
                "examples": {
                  "new": {
                    "value": {
                      "departments": [], "roles": [], "id": 2, "name": "Ada", "firstName": "", "lastName": "",
                      "photo": "", "email": "", "clientId": "", "meta": {}, "parentId": 0,
                      "metaDetails": {"isBotClient": false, "label": ""},
                      "type": "user", "accessLevel": null
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "wrong": {
                    "value": {
                      "message": "/name: expected a string, found 5",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "/name: expected a string, found 5", "source": {"pointer": "/name"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/__admin/numbers": {
      "post": {
        "operationId": "addNumber", "tags": ["Control"],
        "summary": "Adds a number of the account's to a sandbox",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/NewNumber"},
              "examples": {"new": {"value": {"number": "+15005550177"}}, "wrong": {"value": {"number": "12"}}}
            }
          }
        },
        "responses": {
          "201": {
            "description": "It is added.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/VoipNumber"},
                "examples": {
                  "new": {
                    "value": {
                      "id": 4, "name": null, "number": "+15005550177", "type": "Local", "location": null, "sid": null,
                      "status": "active", "twiml_app": null, "app_sid": null, "webhook_url": null,
                      "meta": {"feature": ["Call", "SMS"]}, "config": null, "ivr": []
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "wrong": {
                    "value": {
                      "message": "/number: \"12\" is not a phone number in E.164: write one such as \"+12513188609\"",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "/number: \"12\" is not a phone number in E.164: write one such as \"+12513188609\"",
                          "source": {"pointer": "/number"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    },
    "/__admin/faults": {
      "get": {
        "operationId": "listFaults", "tags": ["Control"], "summary": "Lists the fault rules of a sandbox",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "responses": {
          "200": {
            "description": "The rules.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "data": {"type": "array", "items": {"$ref": "#/components/schemas/Fault"}},
                    "total": {"type": "integer", "minimum": 0}
                  },
                  "required": ["data", "total"], "additionalProperties": false
                },
                "examples": {
                  "tenth": {
                    "x-after": ["addFault/tenth"],
                    "value": {
                      "data": [
                        {
                          "id": 1, "when": {"nth": 10}, "then": {"status": 503, "accepted": true}, "seen": 0,
                          "matched": 0, "left": 1
                        }
                      ],
                      "total": 1
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "summary": "A parameter that there is not", "x-request": {"target": "/__admin/faults?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      },
      "post": {
        "operationId": "addFault", "tags": ["Control"], "summary": "Adds a fault rule to a sandbox",
        "description": "It befalls sends that would be accepted otherwise; of several rules the first that matches wins.",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/NewFault"},
              "examples": {
                "tenth": {"value": {"when": {"nth": 10}, "then": {"status": 503, "accepted": true}}},
                "nothing": {"value": {"then": {}}}
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The rule.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {"data": {"$ref": "#/components/schemas/Fault"}},
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "tenth": {
                    "summary": "The tenth send fails after it was stored",
                    "value": {
                      "data": {
                        "id": 1, "when": {"nth": 10}, "then": {"status": 503, "accepted": true}, "seen": 0,
                        "matched": 0, "left": 1
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "nothing": {
                    "summary": "Nothing befalls the sends",
                    "value": {
                      "message": "There is nothing that befalls the sends: give one at least of delay, status, title, details, body, twilioError, outcome, connection, accepted.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is nothing that befalls the sends: give one at least of delay, status, title, details, body, twilioError, outcome, connection, accepted.",
                          "source": {"pointer": "/then"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      },
      "delete": {
        "operationId": "deleteFaults", "tags": ["Control"],
        "summary": "Takes all fault rules of a sandbox away",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "responses": {
          "204": {"$ref": "#/components/responses/NoContent"},
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "summary": "A parameter that there is not", "x-request": {"target": "/__admin/faults?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"}
        }
      }
    },
    "/__admin/faults/{fault}": {
      "get": {
        "operationId": "getFault", "tags": ["Control"], "summary": "Shows a fault rule",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {
            "name": "fault", "in": "path", "description": "The rule's id.", "required": true,
            "schema": {"type": "integer", "minimum": 1}
          },
          {"$ref": "#/components/parameters/sandbox"}
        ],
        "responses": {
          "200": {
            "description": "The rule.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "properties": {"data": {"$ref": "#/components/schemas/Fault"}},
                  "required": ["data"], "additionalProperties": false
                },
                "examples": {
                  "tenth": {
                    "x-request": {"target": "/__admin/faults/1"}, "x-after": ["addFault/tenth"],
                    "value": {
                      "data": {
                        "id": 1, "when": {"nth": 10}, "then": {"status": 503, "accepted": true}, "seen": 0,
                        "matched": 0, "left": 1
                      }
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "x-request": {"target": "/__admin/faults/1?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missing": {
                    "x-request": {"target": "/__admin/faults/1"},
                    "value": {
                      "message": "There is no fault rule '1' in this sandbox: GET /__admin/faults shows those there are.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "There is no fault rule '1' in this sandbox: GET /__admin/faults shows those there are."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "deleteFault", "tags": ["Control"], "summary": "Takes a fault rule away",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [
          {
            "name": "fault", "in": "path", "description": "The rule's id.", "required": true,
            "schema": {"type": "integer", "minimum": 1}
          },
          {"$ref": "#/components/parameters/sandbox"}
        ],
        "responses": {
          "204": {"$ref": "#/components/responses/NoContent"},
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "unknownParameter": {
                    "x-request": {"target": "/__admin/faults/1?box=1"},
                    "value": {
                      "message": "There is no parameter 'box': there are sandbox.",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "There is no parameter 'box': there are sandbox.",
                          "source": {"parameter": "box"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "404": {
            "description": "There is no such object.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "missing": {
                    "x-request": {"target": "/__admin/faults/1"},
                    "value": {
                      "message": "There is no fault rule '1' in this sandbox: GET /__admin/faults shows those there are.",
                      "errors": [
                        {
                          "status": "404", "title": "ERROR_RECORD_NOT_FOUND",
                          "details": "There is no fault rule '1' in this sandbox: GET /__admin/faults shows those there are."
                        }
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/__admin/inbound": {
      "post": {
        "operationId": "addReply", "tags": ["Control"], "summary": "Gives in a contact's reply",
        "security": [{}, {"adminToken": []}, {"adminTokenField": []}],
        "parameters": [{"$ref": "#/components/parameters/sandbox"}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {"$ref": "#/components/schemas/Reply"},
              "examples": {
                "hello": {"value": {"from": "+919666929552", "to": "+12513188609", "body": "Hello"}},
                "stop": {"value": {"from": "+919666929552", "to": "+12513188609", "body": "STOP"}},
                "wrong": {"value": {"from": "+919666929552", "to": "+14155550100", "body": "Hello"}}
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The reply came in.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Received"},
                "examples": {
                  "hello": {
                    "value": {
                      "data": {
                        "sequence": 1, "id": 331, "sid": "SMbbeb4687f334717657dee5653866644e", "caseId": 1267,
                        "caseMessageId": 6819, "contactId": 597719, "threadId": 1267, "to": "+12513188609",
                        "from": "+919666929552", "body": "Hello", "encoding": "GSM-7", "segments": 1,
                        "encodingReason": null, "status": "received", "errorCode": null,
                        "history": [{"status": "received", "at": "2021-03-19T11:11:56.000Z"}],
                        "createdAt": "2021-03-19T11:11:56.000Z", "direction": "inbound", "requestId": null,
                        "answered": 201
                      },
                      "isNewCase": true, "isNewContact": true, "keyword": null, "optedOut": false
                    }
                  },
                  "stop": {
                    "summary": "Opts out",
                    "value": {
                      "data": {
                        "sequence": 1, "id": 331, "sid": "SMbbeb4687f334717657dee5653866644e", "caseId": 1267,
                        "caseMessageId": 6819, "contactId": 597719, "threadId": 1267, "to": "+12513188609",
                        "from": "+919666929552", "body": "STOP", "encoding": "GSM-7", "segments": 1,
                        "encodingReason": null, "status": "received", "errorCode": null,
                        "history": [{"status": "received", "at": "2021-03-19T11:11:56.000Z"}],
                        "createdAt": "2021-03-19T11:11:56.000Z", "direction": "inbound", "requestId": null,
                        "answered": 201
                      },
                      "isNewCase": true, "isNewContact": true, "keyword": "opted out", "optedOut": true
                    }
                  }
                }
              }
            }
          },
          "400": {
            "description": "Something is wrong with it: all of it is told at once.",
            "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
            "content": {
              "application/json": {
                "schema": {"$ref": "#/components/schemas/Error"},
                "examples": {
                  "wrong": {
                    "summary": "A number that is not the account's",
                    "value": {
                      "message": "'to' takes one of the account's numbers, such as +12513188609, not \"+14155550100\".",
                      "errors": [
                        {
                          "status": "400", "title": "ERROR_INVALID_INPUT",
                          "details": "'to' takes one of the account's numbers, such as +12513188609, not \"+14155550100\".",
                          "source": {"pointer": "/to"}
                        }
                      ]
                    }
                  }
                }
              }
            }
          },
          "401": {"$ref": "#/components/responses/AdminTokenMissing"},
          "403": {"$ref": "#/components/responses/Forbidden"},
          "413": {"$ref": "#/components/responses/TooLarge"}
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "apiKey": {
        "type": "http", "scheme": "bearer",
        "description": "A key of the account; + and a name behind it choose a sandbox."
      },
      "adminToken": {
        "type": "http", "scheme": "bearer",
        "description": "The token of --admin-token, where there is one."
      },
      "adminTokenField": {
        "type": "apiKey", "in": "header", "name": "X-Admin-Token",
        "description": "The same, leaving Authorization to the key."
      }
    },
    "headers": {
      "X-Request-Id": {
        "description": "The request's id, as the log and the journal have it.",
        "schema": {"$ref": "#/components/schemas/RequestID"}
      },
      "Preference-Applied": {"description": "What Prefer asked for and was done.", "schema": {"type": "string"}}
    },
    "parameters": {
      "sandbox": {
        "name": "sandbox", "in": "query",
        "description": "The sandbox that is meant; else the one of the key or the host, else default.",
        "schema": {"$ref": "#/components/schemas/SandboxName"}
      },
      "to": {
        "name": "to", "in": "query", "description": "Only messages to this number.",
        "schema": {"$ref": "#/components/schemas/GivenPhoneNumber"}
      },
      "from": {
        "name": "from", "in": "query", "description": "Only messages from this number.",
        "schema": {"$ref": "#/components/schemas/GivenPhoneNumber"}
      },
      "caseId": {
        "name": "caseId", "in": "query", "description": "Only messages of this case.",
        "schema": {"$ref": "#/components/schemas/ID"}
      },
      "contactId": {
        "name": "contactId", "in": "query", "description": "Only messages of this contact.",
        "schema": {"$ref": "#/components/schemas/ID"}
      },
      "text": {
        "name": "text", "in": "query",
        "description": "Only messages with this in their text; re: and a regular expression finds what matches.",
        "schema": {"type": "string"}
      },
      "status": {
        "name": "status", "in": "query",
        "description": "Only messages that have come so far.",
        "schema": {"$ref": "#/components/schemas/MessageStatus"}
      },
      "direction": {
        "name": "direction", "in": "query",
        "description": "Only those sent, or only replies.",
        "schema": {"$ref": "#/components/schemas/Direction"}
      },
      "after": {
        "name": "after", "in": "query",
        "description": "Only what comes behind this place, which an answer gave as next.",
        "schema": {"type": "integer", "minimum": 0, "maximum": 9007199254740992}
      },
      "limit": {
        "name": "limit", "in": "query", "description": "How many at the most.",
        "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}
      },
      "order": {
        "name": "order", "in": "query", "description": "The oldest or the newest first.",
        "schema": {"enum": ["asc", "desc"], "default": "asc"}
      },
      "Prefer": {
        "name": "Prefer", "in": "header",
        "description": "What is to befall this send (RFC 7240): code=503, delay=250ms, accepted=true, in any choice. What is unknown is passed over.",
        "schema": {"type": "string"}
      }
    },
    "responses": {
      "NoContent": {
        "description": "It is done.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}}
      },
      "Unauthorized": {
        "description": "There is no Bearer token, or an unknown one.",
        "headers": {
          "X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"},
          "WWW-Authenticate": {"schema": {"const": "Bearer"}}
        },
        "content": {
          "application/json": {
            "schema": {"$ref": "#/components/schemas/Error"},
            "examples": {
              "noKey": {
                "summary": "Without a key",
                "x-request": {
                  "method": "GET", "target": "/api/v1/voip/get-all-numbers", "headers": {"Authorization": null}
                },
                "value": {
                  "message": "The Authorization header is missing: send 'Authorization: Bearer {api_key}'.",
                  "errors": [
                    {
                      "status": "401", "title": "ERROR_UNAUTHORIZED",
                      "details": "The Authorization header is missing: send 'Authorization: Bearer {api_key}'."
                    }
                  ]
                }
              },
              "wrongKey": {
                "summary": "With a key that is not the account's",
                "x-request": {
                  "method": "GET", "target": "/api/v1/voip/get-all-numbers",
                  "headers": {"Authorization": "Bearer wrong"}
                },
                "value": {
                  "message": "The API key is not known: use one of the account's keys.",
                  "errors": [
                    {
                      "status": "401", "title": "ERROR_UNAUTHORIZED",
                      "details": "The API key is not known: use one of the account's keys."
                    }
                  ]
                }
              }
            }
          }
        }
      },
      "AdminTokenMissing": {
        "description": "The mock was started with an admin token, and this is without, or with another.",
        "headers": {
          "X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"},
          "WWW-Authenticate": {"schema": {"const": "Bearer"}}
        },
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
      },
      "Forbidden": {
        "description": "A web page of another site asks, or the control side of a mock for this machine is asked by a foreign name.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
        "content": {
          "application/json": {
            "schema": {"$ref": "#/components/schemas/Error"},
            "examples": {
              "foreignPage": {
                "summary": "From a page of another site",
                "x-request": {
                  "method": "GET", "target": "/__admin/messages", "headers": {"Origin": "https://example.com"}
                },
                "value": {
                  "message": "The control side takes no requests from pages of other sites (Origin: https://example.com): ask it from a program or the mock's own address.",
                  "errors": [
                    {
                      "status": "403", "title": "ERROR_UNAUTHORIZED_ACCESS",
                      "details": "The control side takes no requests from pages of other sites (Origin: https://example.com): ask it from a program or the mock's own address."
                    }
                  ]
                }
              }
            }
          }
        }
      },
      "TooLarge": {
        "description": "The body is larger than --max-body.",
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
      }
    },
    "schemas": {
      "Agent": {
        "type": "object",
        "properties": {
          "departments": {"type": "array", "items": {}}, "roles": {"type": "array", "items": {}},
          "id": {"$ref": "#/components/schemas/ID"}, "name": {"type": "string"}, "firstName": {}, "lastName": {},
          "photo": {}, "email": {}, "clientId": {}, "meta": {}, "parentId": {}, "metaDetails": {},
          "type": {"type": "string", "minLength": 1}, "accessLevel": {}
        },
        "required": [
          "departments", "roles", "id", "name", "firstName", "lastName", "photo", "email", "clientId", "meta",
          "parentId", "metaDetails", "type", "accessLevel"
        ],
        "description": "An agent."
      },
      "Answered": {
        "description": "What the client was told: a status, or what became of the connection.",
        "anyOf": [{"type": "integer", "minimum": 100, "maximum": 599}, {"enum": ["reset", "empty"]}]
      },
      "Case": {
        "description": "A case.",
        "allOf": [
          {"$ref": "#/components/schemas/CaseColumns"},
          {
            "type": "object",
            "properties": {
              "threadId": {"$ref": "#/components/schemas/ID", "description": "The id of the thread's first case."}
            },
            "required": ["threadId"]
          }
        ]
      },
      "CaseAfter": {
        "description": "A case after the send, as the thread's timeline shows it.",
        "allOf": [
          {"$ref": "#/components/schemas/CaseColumns"},
          {
            "type": "object",
            "properties": {
              "users": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/CaseUser"},
                "description": "The participants of the whole thread."
              },
              "fields": {"description": "The account's own fields."},
              "threadId": {"$ref": "#/components/schemas/ID", "description": "The id of the thread's first case."},
              "lastMessage": {
                "description": "The message before this one.",
                "anyOf": [{"$ref": "#/components/schemas/CaseMessage"}, {"type": "null"}]
              },
              "tags": {"type": "array", "items": {}},
              "channels": {
                "type": "array", "items": {"type": "string"},
                "description": "Where was spoken in it, voip among them."
              },
              "msgUnread": {"type": "integer", "minimum": 0}
            },
            "required": ["users", "fields", "threadId", "lastMessage", "tags", "channels", "msgUnread"]
          }
        ]
      },
      "CaseBefore": {
        "description": "A case as Send-SMS shows it.",
        "allOf": [
          {"$ref": "#/components/schemas/CaseColumns"},
          {
            "type": "object",
            "properties": {
              "users": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/CaseUser"},
                "description": "The participants."
              },
              "timeline": {"$ref": "#/components/schemas/CaseTimeline"},
              "threadId": {"$ref": "#/components/schemas/ID", "description": "The id of the thread's first case."}
            },
            "required": ["users", "timeline", "threadId"]
          }
        ]
      },
      "CaseColumns": {
        "type": "object",
        "properties": {
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "id": {"$ref": "#/components/schemas/ID"}, "contactId": {"$ref": "#/components/schemas/ID"}, "closedBy": {},
          "visitId": {}, "title": {}, "description": {},
          "channel": {"description": "Where it began, such as chat."},
          "status": {"enum": ["active", "pending", "queue", "closed"]},
          "closingState": {},
          "dateQueue": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "datePending": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateActive": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateClosed": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "queueId": {}, "queueOrder": {},
          "meta": {"description": "What the account keeps with it, as it was when the case was made."},
          "parentId": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "null"}]},
          "userId": {}, "waitTime": {}
        },
        "required": [
          "dateCreated", "dateUpdated", "id", "contactId", "closedBy", "visitId", "title", "description", "channel",
          "status", "closingState", "dateQueue", "datePending", "dateActive", "dateClosed", "queueId", "queueOrder",
          "meta", "parentId", "userId", "waitTime"
        ],
        "description": "What a case has by itself."
      },
      "CaseMessage": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/ID"}, "caseId": {"$ref": "#/components/schemas/ID"},
          "channel": {"type": "string"},
          "senderId": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "null"}]},
          "senderType": {}, "type": {"type": "string"}, "message": {},
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "seen": {},
          "meta": {"description": "Of an SMS Twilio's record."}
        },
        "required": [
          "id", "caseId", "channel", "senderId", "senderType", "type", "message", "dateCreated", "dateUpdated", "seen",
          "meta"
        ],
        "description": "What was said in a case."
      },
      "CaseMessageWithSender": {
        "allOf": [
          {"$ref": "#/components/schemas/CaseMessage"},
          {
            "type": "object",
            "properties": {"sender": {"description": "The agent or contact who wrote it.", "type": ["object", "null"]}},
            "required": ["sender"]
          }
        ],
        "description": "A case message and who wrote it."
      },
      "CaseTimeline": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/ID"}, "objectType": {},
          "caseId": {"$ref": "#/components/schemas/ID", "description": "The thread's current case."},
          "viewId": {}, "noteId": {}, "threadId": {"$ref": "#/components/schemas/ID"},
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "contactId": {"$ref": "#/components/schemas/ID"}, "archive": {}, "meta": {}
        },
        "required": [
          "id", "objectType", "caseId", "viewId", "noteId", "threadId", "dateCreated", "dateUpdated", "contactId",
          "archive", "meta"
        ],
        "description": "The timeline of a case's thread."
      },
      "CaseUser": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/ID"}, "caseId": {"$ref": "#/components/schemas/ID"},
          "type": {"type": "string", "description": "Such as user or contact."},
          "userId": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "null"}]},
          "role": {"type": "string"}, "status": {"type": "string"},
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateLastAssigned": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "closed": {"enum": ["no", "yes"]}, "meta": {}, "user": {"description": "The agent or contact."}
        },
        "required": [
          "id", "caseId", "type", "userId", "role", "status", "dateCreated", "dateLastAssigned", "closed", "meta",
          "user"
        ],
        "description": "A participant of a case."
      },
      "Clock": {
        "type": "object",
        "properties": {
          "now": {"$ref": "#/components/schemas/Date"},
          "mode": {"$ref": "#/components/schemas/ClockMode"}
        },
        "required": ["now", "mode"], "additionalProperties": false, "description": "A sandbox's clock."
      },
      "ClockChange": {
        "type": "object", "minProperties": 1,
        "properties": {
          "freeze": {
            "description": "Stops the clock, at an instant or, with true, where it stands.",
            "anyOf": [{"type": "string", "format": "date-time"}, {"const": true}]
          },
          "advance": {"$ref": "#/components/schemas/Duration", "description": "Moves it on."},
          "run": {"const": true, "description": "Lets it run."}
        },
        "additionalProperties": false,
        "description": "What is to become of a clock: stopped, then moved, then started."
      },
      "ClockMode": {"type": "string", "enum": ["running", "frozen"]},
      "Contact": {
        "type": "object",
        "properties": {
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "id": {"$ref": "#/components/schemas/ID"}, "clientType": {}, "clientName": {}, "clientVersion": {},
          "clientOsName": {}, "clientOsVersion": {}, "clientDeviceType": {}, "clientDeviceVendor": {},
          "clientDeviceModel": {}, "clientDetails": {}, "meta": {}, "archive": {}, "companyId": {},
          "fields": {"type": "object", "description": "Name, phone and whatever the account has."}
        },
        "required": [
          "dateCreated", "dateUpdated", "id", "clientType", "clientName", "clientVersion", "clientOsName",
          "clientOsVersion", "clientDeviceType", "clientDeviceVendor", "clientDeviceModel", "clientDetails", "meta",
          "archive", "companyId", "fields"
        ],
        "description": "A contact."
      },
      "ContactWithCases": {
        "type": "object",
        "properties": {
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "id": {"$ref": "#/components/schemas/ID"}, "clientType": {}, "clientName": {}, "clientVersion": {},
          "clientOsName": {}, "clientOsVersion": {}, "clientDeviceType": {}, "clientDeviceVendor": {},
          "clientDeviceModel": {}, "clientDetails": {}, "meta": {}, "archive": {},
          "fields": {"type": "object", "description": "Name, phone and whatever the account has."},
          "company": {"description": "Of a company that a fixture names only the id is known."},
          "cases": {
            "type": "array",
            "items": {
              "allOf": [
                {"$ref": "#/components/schemas/Case"},
                {
                  "type": "object",
                  "properties": {
                    "users": {
                      "type": "array",
                      "items": {"$ref": "#/components/schemas/CaseUser"},
                      "description": "The participants."
                    }
                  },
                  "required": ["users"]
                }
              ]
            }
          }
        },
        "required": [
          "dateCreated", "dateUpdated", "id", "clientType", "clientName", "clientVersion", "clientOsName",
          "clientOsVersion", "clientDeviceType", "clientDeviceVendor", "clientDeviceModel", "clientDetails", "meta",
          "archive", "fields", "company", "cases"
        ],
        "description": "A contact with its cases."
      },
      "Date": {
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$",
        "description": "An instant, in UTC with milliseconds."
      },
      "Direction": {
        "type": "string", "enum": ["outbound", "inbound"],
        "description": "Whether it was sent, or is a contact's reply."
      },
      "Duration": {
        "type": "string",
        "pattern": "^(?:0|[0-9]{1,10}(?:\\.[0-9]{1,3})?ms|[0-9]{1,7}(?:\\.[0-9]{1,3})?s|[0-9]{1,5}(?:\\.[0-9]{1,3})?m|[0-9]{1,3}(?:\\.[0-9]{1,3})?h)$",
        "description": "A time such as 200ms, 5s or 2m."
      },
      "Error": {
        "type": "object",
        "properties": {
          "message": {"type": "string", "description": "The first error's details, which public clients read."},
          "errors": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "status": {"type": "string", "pattern": "^[1-5][0-9]{2}$", "description": "The answer's status."},
                "title": {"$ref": "#/components/schemas/ErrorTitle"},
                "details": {"type": "string", "description": "What is wrong, and what would be right."},
                "source": {
                  "description": "Where it is wrong, where that is one place.",
                  "oneOf": [
                    {
                      "type": "object",
                      "properties": {"pointer": {"type": "string", "description": "A JSON pointer into the body."}},
                      "required": ["pointer"], "additionalProperties": false
                    },
                    {
                      "type": "object",
                      "properties": {"parameter": {"type": "string", "description": "A parameter of the query."}},
                      "required": ["parameter"], "additionalProperties": false
                    },
                    {
                      "type": "object",
                      "properties": {"header": {"type": "string", "description": "A header field."}},
                      "required": ["header"], "additionalProperties": false
                    }
                  ]
                },
                "code": {"$ref": "#/components/schemas/TwilioErrorCode"}
              },
              "required": ["status", "title", "details"], "additionalProperties": false
            },
            "minItems": 1,
            "description": "All that is wrong, in line with JSON:API."
          }
        },
        "required": ["message", "errors"],
        "description": "A refusal. A refused request changes nothing."
      },
      "ErrorTitle": {
        "description": "Acquire's type of error. The last two are the control side's own.",
        "type": "string",
        "enum": [
          "ERROR_INVALID_INPUT", "ERROR_RECORD_NOT_FOUND", "ERROR_DUPLICATE_RECORD_FOUND", "ERROR_UNAUTHORIZED",
          "ERROR_UNAUTHORIZED_ACCESS", "ERROR_SERVER_ERROR", "ERROR_EXPECTATION_FAILED", "ERROR_CONFLICT"
        ]
      },
      "Fault": {
        "type": "object",
        "properties": {
          "id": {"type": "integer", "minimum": 1}, "when": {"type": "object"}, "then": {"type": "object"},
          "seen": {"type": "integer", "minimum": 0, "description": "How many sends to, from and text have selected."},
          "matched": {"type": "integer", "minimum": 0, "description": "How many it befell."},
          "left": {"type": ["integer", "null"], "description": "How many more it can befall."}
        },
        "required": ["id", "when", "then", "seen", "matched", "left"],
        "additionalProperties": false, "description": "A fault rule and its counts."
      },
      "FaultCondition": {
        "type": "object",
        "properties": {
          "to": {
            "description": "The recipient.",
            "anyOf": [
              {"$ref": "#/components/schemas/GivenPhoneNumber"},
              {
                "type": "object",
                "properties": {"regex": {"type": "string", "format": "regex"}},
                "required": ["regex"], "additionalProperties": false
              }
            ]
          },
          "from": {
            "description": "The sender.",
            "anyOf": [
              {"$ref": "#/components/schemas/GivenPhoneNumber"},
              {
                "type": "object",
                "properties": {"regex": {"type": "string", "format": "regex"}},
                "required": ["regex"], "additionalProperties": false
              }
            ]
          },
          "text": {
            "description": "The whole text, or an expression found in it.",
            "anyOf": [
              {"type": "string"},
              {
                "type": "object",
                "properties": {"regex": {"type": "string", "format": "regex"}},
                "required": ["regex"], "additionalProperties": false
              }
            ]
          },
          "nth": {
            "type": "integer", "minimum": 1, "maximum": 1000000000,
            "description": "The so-manieth of these sends, once; not with every or times."
          },
          "every": {"type": "integer", "minimum": 1, "maximum": 1000000000, "description": "Each so-manieth."},
          "times": {"type": "integer", "minimum": 1, "maximum": 1000000000, "description": "So often at the most."},
          "probability": {"type": "number", "minimum": 0, "maximum": 1, "description": "Drawn from the seed."}
        },
        "additionalProperties": false,
        "description": "Which sends a rule befalls; without it every one."
      },
      "FaultEffect": {
        "type": "object", "minProperties": 1,
        "properties": {
          "delay": {
            "description": "How long the answer waits, in real time, 5 minutes at the most.",
            "oneOf": [
              {
                "type": "object",
                "properties": {"fixed": {"$ref": "#/components/schemas/Duration"}},
                "required": ["fixed"], "additionalProperties": false
              },
              {
                "type": "object",
                "properties": {
                  "uniform": {
                    "type": "array",
                    "items": {"$ref": "#/components/schemas/Duration"},
                    "minItems": 2, "maxItems": 2
                  }
                },
                "required": ["uniform"], "additionalProperties": false
              },
              {
                "type": "object",
                "properties": {
                  "lognormal": {
                    "type": "object",
                    "properties": {
                      "median": {"$ref": "#/components/schemas/Duration"},
                      "sigma": {"type": "number", "minimum": 0, "maximum": 10}
                    },
                    "required": ["median", "sigma"], "additionalProperties": false
                  }
                },
                "required": ["lognormal"], "additionalProperties": false
              }
            ]
          },
          "status": {
            "type": "integer",
            "anyOf": [
              {"minimum": 300, "maximum": 303}, {"minimum": 305, "maximum": 599}, {"minimum": 200, "maximum": 202}
            ],
            "description": "The answer's status; with body 200 to 202 too."
          },
          "title": {
            "type": "string",
            "enum": [
              "ERROR_INVALID_INPUT", "ERROR_RECORD_NOT_FOUND", "ERROR_DUPLICATE_RECORD_FOUND", "ERROR_UNAUTHORIZED",
              "ERROR_UNAUTHORIZED_ACCESS", "ERROR_SERVER_ERROR"
            ]
          },
          "details": {"type": "string"},
          "body": {"description": "The answer as it stands: a string, or JSON."},
          "twilioError": {
            "description": "One of Twilio's errors, in its words.",
            "anyOf": [
              {
                "type": "integer",
                "enum": [21211, 21212, 21266, 21408, 21602, 21603, 21604, 21606, 21610, 21611, 21612, 21614, 21617]
              },
              {"$ref": "#/components/schemas/TwilioErrorCode"}
            ]
          },
          "outcome": {
            "description": "How the message fares later.",
            "anyOf": [
              {"enum": ["undelivered", "failed", "stuck", "slow"]},
              {
                "type": "object",
                "properties": {
                  "status": {"enum": ["undelivered", "failed", "delivered"]},
                  "errorCode": {"type": "integer", "minimum": 1, "maximum": 99999},
                  "after": {"$ref": "#/components/schemas/Duration"}
                },
                "required": ["status"], "additionalProperties": false
              }
            ]
          },
          "connection": {
            "description": "How the answer reaches the client.",
            "anyOf": [
              {"enum": ["reset", "empty"]},
              {
                "type": "object",
                "properties": {
                  "truncate": {
                    "type": "integer", "minimum": 0, "maximum": 1000000000,
                    "description": "Bytes of the body that arrive."
                  }
                },
                "required": ["truncate"], "additionalProperties": false
              },
              {
                "type": "object",
                "properties": {
                  "drip": {"type": "integer", "minimum": 1, "maximum": 1000000000, "description": "Bytes a second."}
                },
                "required": ["drip"], "additionalProperties": false
              }
            ]
          },
          "accepted": {"type": "boolean", "description": "Whether the message is stored all the same."}
        },
        "additionalProperties": false, "description": "What befalls a send."
      },
      "FixtureCase": {
        "allOf": [
          {"$ref": "#/components/schemas/CaseColumns"},
          {
            "type": "object",
            "properties": {
              "participants": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "id": {"$ref": "#/components/schemas/ID"}, "type": {"type": "string", "minLength": 1},
                    "userId": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "null"}]},
                    "role": {"type": "string", "minLength": 1}, "status": {"type": "string", "minLength": 1},
                    "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
                    "dateLastAssigned": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
                    "closed": {"enum": ["no", "yes"]}, "meta": {}, "user": {}, "userAfter": {}, "threadUser": {}
                  },
                  "required": ["id", "type", "userId"], "additionalProperties": false
                }
              },
              "timeline": {
                "type": "object",
                "properties": {
                  "id": {"$ref": "#/components/schemas/ID"}, "objectType": {}, "viewId": {}, "noteId": {},
                  "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
                  "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
                  "archive": {}, "meta": {}, "note": {}, "view": {}, "snooze": {}
                },
                "required": ["id"], "additionalProperties": false, "description": "On a thread's current case."
              },
              "messages": {"type": "array", "items": {"type": "object"}},
              "fields": {}, "tags": {"type": "array", "items": {}},
              "channels": {"type": "array", "items": {"type": "string"}},
              "msgUnread": {"type": "integer", "minimum": 0}
            },
            "required": ["participants", "messages", "fields", "tags", "channels", "msgUnread"]
          }
        ],
        "description": "A case, in the form that a fixture has it in."
      },
      "Found": {
        "type": "object",
        "properties": {
          "data": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/Message"},
            "description": "Each with extracted where that was asked for."
          },
          "next": {
            "description": "What to give as after for what comes behind; null where there is nothing more.",
            "type": ["integer", "null"]
          },
          "total": {"type": "integer", "minimum": 0},
          "evicted": {
            "type": "integer", "minimum": 0,
            "description": "How many have gone since there was no room for them."
          },
          "extracted": {
            "type": ["string", "null"],
            "description": "The piece of the last message, where one was asked for."
          }
        },
        "required": ["data", "next", "total", "evicted"], "additionalProperties": false,
        "description": "The messages that were waited for."
      },
      "GivenID": {
        "description": "An id as clients give it: a number, or a string of its digits.",
        "anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "string", "pattern": "^0*[1-9][0-9]{0,14}$"}]
      },
      "GivenPhoneNumber": {
        "type": "string",
        "pattern": "^[ \\-.()\\[\\]]*(?:\\+[ \\-.()\\[\\]]*|0[ \\-.()\\[\\]]*0[ \\-.()\\[\\]]*)?[1-9](?:[ \\-.()\\[\\]]*[0-9]){7,14}[ \\-.()\\[\\]]*$",
        "description": "A telephone number as people write it: spaces, dashes, dots and brackets are dropped, a leading 00 or nothing becomes +; then + and 8 to 15 digits."
      },
      "Health": {
        "type": "object",
        "properties": {
          "status": {"const": "ok"}, "version": {"type": "string"},
          "uptimeSeconds": {"type": "number", "minimum": 0},
          "sandboxes": {"type": "integer", "minimum": 0}
        },
        "required": ["status", "version", "uptimeSeconds", "sandboxes"],
        "additionalProperties": false, "description": "That the mock is up."
      },
      "ID": {"type": "integer", "minimum": 1, "maximum": 9007199254740991, "description": "An id of a record."},
      "Message": {
        "type": "object",
        "properties": {
          "sequence": {"type": "integer", "minimum": 1, "description": "The how-manieth message of its sandbox."},
          "id": {"$ref": "#/components/schemas/ID"}, "sid": {"$ref": "#/components/schemas/Sid"},
          "caseId": {"$ref": "#/components/schemas/ID"},
          "caseMessageId": {"$ref": "#/components/schemas/ID"},
          "contactId": {"$ref": "#/components/schemas/ID"}, "threadId": {"$ref": "#/components/schemas/ID"},
          "to": {"$ref": "#/components/schemas/PhoneNumber"},
          "from": {"$ref": "#/components/schemas/PhoneNumber"},
          "body": {"type": "string"}, "encoding": {"enum": ["GSM-7", "UCS-2"]},
          "segments": {"type": "integer", "minimum": 1},
          "encodingReason": {
            "description": "What made it UCS-2.",
            "anyOf": [
              {
                "type": "object",
                "properties": {"character": {"type": "string"}, "index": {"type": "integer", "minimum": 0}},
                "required": ["character", "index"], "additionalProperties": false
              },
              {"type": "null"}
            ]
          },
          "status": {"$ref": "#/components/schemas/MessageStatus"},
          "errorCode": {"type": ["integer", "null"], "description": "Twilio's, of a message that did not arrive."},
          "history": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "status": {"$ref": "#/components/schemas/MessageStatus"},
                "at": {"$ref": "#/components/schemas/Date"}
              },
              "required": ["status", "at"], "additionalProperties": false
            },
            "minItems": 1
          },
          "createdAt": {"$ref": "#/components/schemas/Date"},
          "direction": {"$ref": "#/components/schemas/Direction"},
          "requestId": {"anyOf": [{"$ref": "#/components/schemas/RequestID"}, {"type": "null"}]},
          "answered": {"$ref": "#/components/schemas/Answered"}
        },
        "required": [
          "sequence", "id", "sid", "caseId", "caseMessageId", "contactId", "threadId", "to", "from", "body", "encoding",
          "segments", "encodingReason", "status", "errorCode", "history", "createdAt", "direction", "requestId",
          "answered"
        ],
        "description": "A message, by the sandbox's clock."
      },
      "MessagePage": {
        "type": "object",
        "properties": {
          "data": {"type": "array", "items": {"$ref": "#/components/schemas/Message"}},
          "next": {
            "description": "What to give as after for what comes behind; null where there is nothing more.",
            "type": ["integer", "null"]
          },
          "total": {"type": "integer", "minimum": 0},
          "evicted": {
            "type": "integer", "minimum": 0,
            "description": "How many have gone since there was no room for them."
          }
        },
        "required": ["data", "next", "total", "evicted"], "additionalProperties": false, "description": "Messages."
      },
      "MessageStatus": {
        "type": "string",
        "enum": ["queued", "sending", "sent", "delivered", "undelivered", "failed", "received"],
        "description": "How far a message has come; received is one that came in."
      },
      "Missed": {
        "description": "What was waited for and what came.",
        "allOf": [
          {"$ref": "#/components/schemas/Error"},
          {
            "type": "object",
            "properties": {
              "expected": {
                "type": "object",
                "description": "The conditions, count and timeout.",
                "required": ["count", "timeout"]
              },
              "seen": {
                "type": "object",
                "properties": {
                  "matched": {"type": "integer", "minimum": 0}, "messages": {"type": "integer", "minimum": 0}
                },
                "required": ["matched", "messages"], "additionalProperties": false
              },
              "data": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/Message"},
                "description": "Those that came."
              },
              "nearest": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "message": {"$ref": "#/components/schemas/Message"},
                    "differs": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {"field": {"type": "string"}, "expected": {}, "actual": {}},
                        "required": ["field", "expected", "actual"], "additionalProperties": false
                      }
                    }
                  },
                  "required": ["message", "differs"], "additionalProperties": false
                },
                "description": "Those that came closest, and in what they differ."
              },
              "next": {
                "description": "What to give as after for what comes behind; null where there is nothing more.",
                "type": ["integer", "null"]
              },
              "evicted": {
                "type": "integer", "minimum": 0,
                "description": "How many have gone since there was no room for them."
              }
            },
            "required": ["expected", "seen", "data", "nearest", "next", "evicted"]
          }
        ]
      },
      "NewAgent": {
        "type": "object",
        "properties": {
          "departments": {"type": "array", "items": {}}, "roles": {"type": "array", "items": {}},
          "id": {"$ref": "#/components/schemas/ID", "description": "The next one where it is left out."},
          "name": {"type": "string"}, "firstName": {}, "lastName": {}, "photo": {}, "email": {}, "clientId": {},
          "meta": {}, "parentId": {}, "metaDetails": {}, "type": {"type": "string", "minLength": 1}, "accessLevel": {}
        },
        "required": ["name"], "additionalProperties": false,
        "description": "An agent, in the form that a fixture has it in."
      },
      "NewCase": {
        "type": "object",
        "properties": {
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "id": {"$ref": "#/components/schemas/ID", "description": "The next one where it is left out."},
          "contactId": {"$ref": "#/components/schemas/ID"}, "closedBy": {}, "visitId": {}, "title": {},
          "description": {},
          "channel": {"description": "Where it began, such as chat."},
          "status": {"enum": ["active", "pending", "queue", "closed"]},
          "closingState": {},
          "dateQueue": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "datePending": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateActive": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateClosed": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "queueId": {}, "queueOrder": {},
          "meta": {"description": "What the account keeps with it, as it was when the case was made."},
          "parentId": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "null"}]},
          "userId": {}, "waitTime": {},
          "participants": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "id": {"$ref": "#/components/schemas/ID"}, "type": {"type": "string", "minLength": 1},
                "userId": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "null"}]},
                "role": {"type": "string", "minLength": 1}, "status": {"type": "string", "minLength": 1},
                "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
                "dateLastAssigned": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
                "closed": {"enum": ["no", "yes"]}, "meta": {}, "user": {}, "userAfter": {}, "threadUser": {}
              },
              "required": ["id", "type", "userId"], "additionalProperties": false
            }
          },
          "timeline": {
            "type": "object",
            "properties": {
              "id": {"$ref": "#/components/schemas/ID"}, "objectType": {}, "viewId": {}, "noteId": {},
              "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
              "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
              "archive": {}, "meta": {}, "note": {}, "view": {}, "snooze": {}
            },
            "required": ["id"], "additionalProperties": false, "description": "On a thread's current case."
          },
          "messages": {"type": "array", "items": {"type": "object"}},
          "fields": {}, "tags": {"type": "array", "items": {}},
          "channels": {"type": "array", "items": {"type": "string"}},
          "msgUnread": {"type": "integer", "minimum": 0}
        },
        "required": ["contactId"], "additionalProperties": false,
        "description": "A case, in the form that a fixture has it in."
      },
      "NewChat": {
        "type": "object",
        "properties": {
          "title": {}, "description": {},
          "channel": {"description": "Where it began, such as chat."},
          "contact": {"$ref": "#/components/schemas/Contact"},
          "status": {"enum": ["active", "pending", "queue", "closed"]},
          "dateQueue": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "datePending": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateActive": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "visitId": {}, "users": {"type": "array", "items": {}},
          "parentId": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "null"}]},
          "userId": {},
          "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "closedBy": {}, "closingState": {},
          "dateClosed": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "id": {"$ref": "#/components/schemas/ID"},
          "threadId": {"$ref": "#/components/schemas/ID", "description": "The id of the thread's first case."},
          "fields": {"type": "array", "items": {}}, "isCaseJoined": {"type": "boolean"},
          "timelineId": {"$ref": "#/components/schemas/ID"},
          "preMessages": {"type": "array", "items": {}}
        },
        "required": [
          "title", "description", "channel", "contact", "status", "dateQueue", "dateCreated", "datePending",
          "dateActive", "visitId", "users", "parentId", "userId", "dateUpdated", "closedBy", "closingState",
          "dateClosed", "id", "threadId", "fields", "isCaseJoined", "timelineId", "preMessages"
        ],
        "description": "A chat's new case."
      },
      "NewContact": {
        "type": "object",
        "properties": {
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateUpdated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "id": {"$ref": "#/components/schemas/ID", "description": "The next one where it is left out."},
          "clientType": {}, "clientName": {}, "clientVersion": {}, "clientOsName": {}, "clientOsVersion": {},
          "clientDeviceType": {}, "clientDeviceVendor": {}, "clientDeviceModel": {}, "clientDetails": {}, "meta": {},
          "archive": {}, "companyId": {},
          "fields": {"type": "object", "description": "Name, phone and whatever the account has."}
        },
        "additionalProperties": false,
        "description": "A contact, in the form that a fixture has it in."
      },
      "NewFault": {
        "type": "object",
        "properties": {
          "when": {"$ref": "#/components/schemas/FaultCondition"},
          "then": {"$ref": "#/components/schemas/FaultEffect"}
        },
        "required": ["then"], "additionalProperties": false, "description": "A fault rule."
      },
      "NewNumber": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/ID", "description": "The next one where it is left out."},
          "name": {},
          "number": {"$ref": "#/components/schemas/PhoneNumber"},
          "type": {}, "location": {}, "sid": {}, "status": {"enum": ["active", "inactive"]}, "twiml_app": {},
          "app_sid": {}, "webhook_url": {},
          "meta": {"type": "object", "description": "feature tells what it can, such as SMS."},
          "config": {}, "ivr": {}
        },
        "required": ["number"], "additionalProperties": false,
        "description": "A number, in the form that a fixture has it in."
      },
      "NumberedRequest": {
        "allOf": [
          {
            "type": "object",
            "properties": {
              "sequence": {"type": "integer", "minimum": 1, "description": "The how-manieth of its sandbox."}
            },
            "required": ["sequence"]
          },
          {"$ref": "#/components/schemas/Request"}
        ],
        "description": "A request, with its place."
      },
      "PhoneNumber": {
        "type": "string", "pattern": "^\\+[1-9][0-9]{7,14}$",
        "description": "A telephone number in the form of E.164."
      },
      "Received": {
        "type": "object",
        "properties": {
          "data": {"$ref": "#/components/schemas/Message"}, "isNewCase": {"type": "boolean"},
          "isNewContact": {"type": "boolean"},
          "keyword": {"type": ["string", "null"], "description": "What STOP, START or HELP did."},
          "optedOut": {"type": "boolean"}
        },
        "required": ["data", "isNewCase", "isNewContact", "keyword", "optedOut"],
        "additionalProperties": false, "description": "A reply that came in."
      },
      "Reply": {
        "type": "object",
        "properties": {
          "from": {"$ref": "#/components/schemas/GivenPhoneNumber", "description": "The contact's number."},
          "to": {
            "$ref": "#/components/schemas/GivenPhoneNumber",
            "description": "One of the account's that can send SMS."
          },
          "body": {"type": "string", "minLength": 1, "maxLength": 1600}
        },
        "required": ["from", "to", "body"], "description": "What a contact replies."
      },
      "Request": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/RequestID"}, "at": {"$ref": "#/components/schemas/Date"},
          "method": {"type": "string"}, "target": {"type": "string"},
          "headers": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"name": {"type": "string"}, "value": {"type": "string"}},
              "required": ["name", "value"], "additionalProperties": false
            },
            "description": "Without the keys."
          },
          "body": {"type": "string"},
          "bodyLength": {"type": "integer", "minimum": 0, "description": "In bytes; a long body is cut."},
          "answered": {"$ref": "#/components/schemas/Answered"},
          "reason": {"type": ["string", "null"], "description": "Why it was refused."},
          "messageId": {"anyOf": [{"$ref": "#/components/schemas/ID"}, {"type": "null"}]},
          "fault": {"type": ["string", "null"], "description": "Which fault befell it."},
          "answer": {"description": "The answer's body: JSON as it is, anything else as a string."},
          "milliseconds": {"type": "number", "minimum": 0}
        },
        "required": [
          "id", "at", "method", "target", "headers", "body", "bodyLength", "answered", "reason", "messageId", "fault",
          "answer", "milliseconds"
        ],
        "description": "A request to the API, and its answer."
      },
      "RequestID": {
        "type": "string", "pattern": "^[0-9a-f]{16}$",
        "description": "What X-Request-Id said of a request."
      },
      "RequestPage": {
        "type": "object",
        "properties": {
          "data": {"type": "array", "items": {"$ref": "#/components/schemas/NumberedRequest"}},
          "next": {
            "description": "What to give as after for what comes behind; null where there is nothing more.",
            "type": ["integer", "null"]
          },
          "total": {"type": "integer", "minimum": 0},
          "evicted": {
            "type": "integer", "minimum": 0,
            "description": "How many have gone since there was no room for them."
          }
        },
        "required": ["data", "next", "total", "evicted"], "additionalProperties": false, "description": "Requests."
      },
      "SMS": {
        "type": "object",
        "properties": {
          "members": {"type": "array", "items": {}},
          "message": {"type": "string", "description": "Who sent it, for a person."},
          "msgType": {"const": "sms"}, "channelType": {"const": "voip"}, "attachments": {"type": "array", "items": {}},
          "id": {"$ref": "#/components/schemas/ID", "description": "The id of the SMS."},
          "caseId": {"$ref": "#/components/schemas/ID"},
          "from": {"$ref": "#/components/schemas/PhoneNumber"},
          "to": {"$ref": "#/components/schemas/PhoneNumber"},
          "voip_account_id": {"$ref": "#/components/schemas/ID"},
          "senderType": {"const": "user"}, "senderId": {"$ref": "#/components/schemas/ID"}, "type": {"const": "sms"},
          "meta": {"$ref": "#/components/schemas/TwilioMessage"},
          "call_transcript": {},
          "caseMessageId": {"$ref": "#/components/schemas/ID", "description": "Its id among the case's messages."},
          "timelineId": {"$ref": "#/components/schemas/ID"},
          "contactId": {"$ref": "#/components/schemas/ID"}, "seen": {"const": "yes"},
          "dateCreated": {"$ref": "#/components/schemas/Date"},
          "call_answered": {}, "call_end": {}, "call_sid": {"$ref": "#/components/schemas/Sid"},
          "status": {"const": "sent"}, "call_status": {}, "conferenceId": {},
          "sender": {"$ref": "#/components/schemas/Agent"}, "is_new_case": {"type": "boolean"},
          "is_new_contact": {"type": "boolean"},
          "cas": {"$ref": "#/components/schemas/CaseBefore", "description": "The case after the send."},
          "case_id": {"$ref": "#/components/schemas/ID"},
          "timeline": {"$ref": "#/components/schemas/CaseTimeline", "description": "The timeline after the send."},
          "is_case_join": {"type": "boolean"}
        },
        "required": [
          "members", "message", "msgType", "channelType", "attachments", "id", "caseId", "from", "to",
          "voip_account_id", "senderType", "senderId", "type", "meta", "call_transcript", "caseMessageId", "timelineId",
          "contactId", "seen", "dateCreated", "call_answered", "call_end", "call_sid", "status", "call_status",
          "conferenceId", "sender", "is_new_case", "is_new_contact", "cas", "case_id", "timeline", "is_case_join"
        ],
        "description": "The message that was sent."
      },
      "Sandbox": {
        "type": "object",
        "properties": {
          "name": {"$ref": "#/components/schemas/SandboxName"},
          "messages": {"type": "integer", "minimum": 0}, "requests": {"type": "integer", "minimum": 0},
          "cases": {"type": "integer", "minimum": 0}, "now": {"$ref": "#/components/schemas/Date"},
          "clock": {"$ref": "#/components/schemas/ClockMode"}
        },
        "required": ["name", "messages", "requests", "cases", "now", "clock"],
        "additionalProperties": false, "description": "A sandbox and what it holds."
      },
      "SandboxName": {"type": "string", "pattern": "^[a-z0-9-]{1,63}$", "description": "The name of a sandbox."},
      "Seed": {
        "type": "object",
        "properties": {"seed": {"type": "integer", "minimum": 0, "maximum": 18446744073709551615}},
        "required": ["seed"], "additionalProperties": false,
        "description": "What a sandbox's ids are drawn from."
      },
      "SelectedCase": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/ID"},
          "status": {"enum": ["active", "pending", "queue", "closed"]},
          "threadId": {"$ref": "#/components/schemas/ID", "description": "The id of the thread's first case."},
          "contact": {"anyOf": [{"type": "object"}, {"type": "null"}], "description": "Without its fields."},
          "messages": {"type": "array", "items": {"$ref": "#/components/schemas/CaseMessage"}},
          "cases": {
            "type": "array", "items": {"$ref": "#/components/schemas/Case"}, "description": "The thread's others."
          },
          "users": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/CaseUser"},
            "description": "The participants."
          },
          "fields": {}, "tags": {"type": "array", "items": {}},
          "timeline": {"$ref": "#/components/schemas/CaseTimeline"},
          "parent": {"anyOf": [{"$ref": "#/components/schemas/Case"}, {"type": "null"}]}
        },
        "required": ["id", "threadId"],
        "description": "A case: the columns that were selected, or all (see CaseColumns), and the relations that were asked for."
      },
      "SelectedCaseMessage": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/ID"}, "caseId": {"$ref": "#/components/schemas/ID"},
          "channel": {"type": "string"}, "type": {"type": "string"},
          "case": {"anyOf": [{"$ref": "#/components/schemas/Case"}, {"type": "null"}]}
        },
        "description": "A case message: the columns that were selected, or all (see CaseMessage), and its case where that was asked for."
      },
      "SendSMSAnswer": {
        "type": "object",
        "properties": {
          "data": {
            "type": "object",
            "properties": {
              "cas": {"$ref": "#/components/schemas/CaseBefore", "description": "The case before the send."},
              "threadId": {"$ref": "#/components/schemas/ID", "description": "The case's id."},
              "timeline": {"$ref": "#/components/schemas/Timeline"},
              "data": {"$ref": "#/components/schemas/SMS"}
            },
            "required": ["cas", "threadId", "timeline", "data"]
          }
        },
        "required": ["data"],
        "description": "What the documentation shows. A fixture's profile can add to it."
      },
      "SendSMSRequest": {
        "type": "object",
        "properties": {
          "threadId": {
            "$ref": "#/components/schemas/GivenID",
            "description": "The thread; without id, its newest active case is sent to."
          },
          "contactId": {
            "$ref": "#/components/schemas/GivenID",
            "description": "The contact; alone, the most recently updated active case is sent to."
          },
          "timelineId": {
            "$ref": "#/components/schemas/GivenID",
            "description": "The timeline of a thread; alone, as threadId."
          },
          "Body": {"type": "string", "minLength": 1, "maxLength": 1600, "description": "The text that is sent."},
          "message": {"type": "string", "description": "The text where there is neither Body nor sms."},
          "msgType": {"type": "string", "description": "Checked, otherwise unused."},
          "title": {"type": "string", "description": "Checked, otherwise unused."},
          "isMultiChannel": {"type": "boolean", "description": "Checked, otherwise unused."},
          "sms": {"type": "string", "description": "The text where there is no Body."},
          "id": {"$ref": "#/components/schemas/GivenID", "description": "The case."},
          "To": {
            "$ref": "#/components/schemas/GivenPhoneNumber",
            "description": "The recipient. Without any id the contact is found by it; an unknown one makes a contact and a case."
          },
          "From": {
            "$ref": "#/components/schemas/GivenPhoneNumber",
            "description": "One of the account's numbers that can send SMS."
          },
          "isClosed": {"type": "boolean", "description": "Checked, otherwise unused."},
          "markValue": {"type": "string", "description": "Checked, otherwise unused."}
        },
        "required": ["To", "From"],
        "description": "A message to send. Other keys are ignored; with --strict all fourteen are required and no others taken.",
        "anyOf": [
          {"required": ["Body"]},
          {"required": ["sms"], "properties": {"sms": {"minLength": 1, "maxLength": 1600}}},
          {"required": ["message"], "properties": {"message": {"minLength": 1, "maxLength": 1600}}}
        ]
      },
      "Sid": {"type": "string", "pattern": "^SM[0-9a-f]{32}$", "description": "Twilio's id of a message."},
      "State": {
        "type": "object",
        "properties": {
          "account": {
            "type": "object",
            "properties": {
              "accountSid": {"type": "string", "minLength": 1},
              "keys": {"type": "array", "items": {"type": "object"}, "description": "Only with withKeys; not taken."},
              "counters": {"type": "object"}, "profile": {"type": "object"}
            },
            "required": ["accountSid"]
          },
          "agents": {"type": "array", "items": {"$ref": "#/components/schemas/Agent"}},
          "numbers": {"type": "array", "items": {"$ref": "#/components/schemas/VoipNumber"}},
          "contacts": {"type": "array", "items": {"$ref": "#/components/schemas/Contact"}},
          "cases": {"type": "array", "items": {"$ref": "#/components/schemas/FixtureCase"}},
          "updates": {
            "type": "array", "items": {"$ref": "#/components/schemas/ID"},
            "description": "The cases in the order of their last sends."
          },
          "messages": {
            "type": "array", "items": {"type": "object"},
            "description": "As the list of messages shows them, and what becomes of each."
          },
          "journal": {"type": "object"},
          "optOuts": {"type": "array", "items": {"type": "object"}},
          "clock": {"type": "object"}, "seed": {"type": "object"}
        },
        "required": ["account", "agents", "numbers", "contacts", "cases"],
        "description": "All that a sandbox holds: a fixture's five files, and what has happened since."
      },
      "Timeline": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/ID"}, "objectType": {}, "threadId": {"$ref": "#/components/schemas/ID"},
          "dateCreated": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "dateUpdated": {"$ref": "#/components/schemas/Date"},
          "contactId": {"$ref": "#/components/schemas/ID"}, "archive": {}, "meta": {},
          "case": {"$ref": "#/components/schemas/CaseAfter"},
          "note": {}, "view": {}, "snooze": {}
        },
        "required": [
          "id", "objectType", "threadId", "dateCreated", "dateUpdated", "contactId", "archive", "meta", "case", "note",
          "view", "snooze"
        ],
        "description": "The updated timeline."
      },
      "TwilioErrorCode": {
        "description": "Twilio's error, where it has one.",
        "type": "string",
        "enum": [
          "21211", "21212", "21266", "21408", "21602", "21603", "21604", "21606", "21610", "21611", "21612", "21614",
          "21617"
        ]
      },
      "TwilioMessage": {
        "type": "object",
        "properties": {
          "To": {"$ref": "#/components/schemas/PhoneNumber"},
          "to": {"$ref": "#/components/schemas/PhoneNumber"},
          "SMS": {"type": "string", "description": "The request's sms."},
          "sid": {"$ref": "#/components/schemas/Sid"}, "uri": {"type": "string"}, "Body": {"type": "string"},
          "From": {"$ref": "#/components/schemas/PhoneNumber"},
          "body": {"type": "string"},
          "from": {"$ref": "#/components/schemas/PhoneNumber"},
          "price": {"type": ["string", "null"]},
          "status": {"$ref": "#/components/schemas/MessageStatus"},
          "dateSent": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
          "numMedia": {"type": "string"}, "MediaMeta": {"type": "array", "items": {}},
          "direction": {"enum": ["outbound-api", "inbound"]},
          "errorCode": {"type": ["integer", "null"]}, "priceUnit": {}, "accountSid": {"type": "string"},
          "apiVersion": {"type": "string"},
          "dateCreated": {"$ref": "#/components/schemas/Date"},
          "dateUpdated": {"$ref": "#/components/schemas/Date"},
          "numSegments": {"type": "string", "pattern": "^[0-9]+$"},
          "errorMessage": {},
          "subresourceUris": {"type": "object", "properties": {"media": {"type": "string"}}, "required": ["media"]},
          "messagingServiceSid": {}
        },
        "required": [
          "To", "to", "SMS", "sid", "uri", "Body", "From", "body", "from", "price", "status", "dateSent", "numMedia",
          "MediaMeta", "direction", "errorCode", "priceUnit", "accountSid", "apiVersion", "dateCreated", "dateUpdated",
          "numSegments", "errorMessage", "subresourceUris", "messagingServiceSid"
        ],
        "description": "Twilio's record of the message, in its queue."
      },
      "VoipNumber": {
        "type": "object",
        "properties": {
          "id": {"$ref": "#/components/schemas/ID"}, "name": {},
          "number": {"$ref": "#/components/schemas/PhoneNumber"},
          "type": {}, "location": {}, "sid": {}, "status": {"enum": ["active", "inactive"]}, "twiml_app": {},
          "app_sid": {}, "webhook_url": {},
          "meta": {"type": "object", "description": "feature tells what it can, such as SMS."},
          "config": {}, "ivr": {}
        },
        "required": [
          "id", "name", "number", "type", "location", "sid", "status", "twiml_app", "app_sid", "webhook_url", "meta",
          "config", "ivr"
        ],
        "description": "One of the account's numbers."
      }
    }
  }
}

"""#
}

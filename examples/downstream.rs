//! A crate that declares an interface of its own: `cargo run --example downstream`.

use mapi_core::memory::text::{TStr, u16cstr};
use mapi_core::{MapiArray, abi};
use mapi_examples::{ITicketDesk, ITicketDesk_Impl, ITicketDesk2, ITicketDesk2_Impl, Urgency};
use std::sync::Mutex;
use windows_core::{GUID, IUnknown, Interface, Result, implement};

/// What a ticket says, in memory.
struct Ticket {
    title: String,
    urgency: Urgency,
    attachment: usize,
}

#[implement(ITicketDesk2)]
#[derive(Default)]
struct Desk {
    tickets: Mutex<Vec<Ticket>>,
}

impl ITicketDesk_Impl for Desk_Impl {
    fn file_ticket(
        &self,
        _flags: u32,
        title: TStr<'_>,
        urgency: Urgency,
        attachment: Option<&[u8]>,
    ) -> Result<u32> {
        let mut tickets = self
            .tickets
            .lock()
            .map_err(|_| abi::codes::MAPI_E_CALL_FAILED)?;
        tickets.push(Ticket {
            title: title.to_string(),
            urgency,
            attachment: attachment.map_or(0, <[u8]>::len),
        });
        u32::try_from(tickets.len()).map_err(|_| abi::codes::MAPI_E_CALL_FAILED.into())
    }

    fn open_ticket(&self, _number: u32, _iid: &GUID) -> Result<IUnknown> {
        Err(abi::codes::MAPI_E_NOT_FOUND.into())
    }
}

impl ITicketDesk2_Impl for Desk_Impl {
    fn list(&self, urgency: Urgency) -> Result<MapiArray<u32>> {
        let tickets = self
            .tickets
            .lock()
            .map_err(|_| abi::codes::MAPI_E_CALL_FAILED)?;
        let numbers: Vec<u32> = (1..)
            .zip(tickets.iter())
            .filter(|(_, ticket)| ticket.urgency == urgency)
            .inspect(|(number, ticket)| {
                println!(
                    "desk: ticket {number} is \"{}\" with {} bytes attached",
                    ticket.title, ticket.attachment
                );
            })
            .map(|(number, _)| number)
            .collect();
        MapiArray::new(&numbers)
    }
}

fn main() -> Result<()> {
    let desk: ITicketDesk2 = Desk::default().into();

    // An ancestor, without QueryInterface.
    let first: &ITicketDesk = (&desk).into();
    let number = first.file_ticket(
        0,
        u16cstr!("Printer is on fire"),
        Urgency::HIGH,
        Some(b"smoke.png"),
    )?;
    println!("caller: filed ticket {number} as UTF-16");
    let number = desk.file_ticket(0, c"Mouse is shy", Urgency::LOW, None)?;
    println!("caller: filed ticket {number} as 8-bit text");

    let urgent = desk.list(Urgency::HIGH)?;
    println!("caller: urgent are {urgent:?}, in memory that is freed with the array");

    let unknown: IUnknown = desk.cast()?;
    match unknown.cast::<ITicketDesk>()?.watch(number, &unknown) {
        Ok(()) => println!("caller: watching"),
        Err(error) => println!(
            "caller: Watch answered {}",
            abi::codes::describe(error.code())
        ),
    }
    match desk.open_ticket::<ITicketDesk>(number) {
        Ok(ticket) => println!("caller: opened {ticket:?}"),
        Err(error) => println!(
            "caller: OpenTicket answered {}",
            abi::codes::describe(error.code())
        ),
    }
    Ok(())
}
